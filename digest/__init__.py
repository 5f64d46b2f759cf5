"""Turn a folder of news articles about two countries into a published digest."""

__version__ = "0.1.0"
