"""Mentions in a text: a surface form with its value."""
