"""What is asked for and offered to learn: qualifications, experience, training, each with how strongly."""
