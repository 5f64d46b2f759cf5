"""Turn a folder of news articles about two countries into a published digest."""
