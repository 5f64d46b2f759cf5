"""From mentions to entities and calendar dates."""
