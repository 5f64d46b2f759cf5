"""What an editor asserts: of an article beside its seed, of people, bodies and places for all articles."""
