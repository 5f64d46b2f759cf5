"""What is otherwise in one reading of articles than in another, article by article and fact by fact."""
