"""What things are: frozen values and closed sets, standard library only."""
