"""What a digest costs beside other ways to the same pages: time, work, memory and bytes, as ratios of runs side by side."""
