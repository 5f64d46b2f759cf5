"""Articles taken into the digest: each named, told from those that are there already, and put into the folder of seeds whole."""
