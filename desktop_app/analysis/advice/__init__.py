"""What a person is told beside the verdict: could I apply, the CV, pay and dates, what is not said."""
