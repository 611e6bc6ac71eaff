"""The reading area: panes side by side, their marks, ribbons, and how they scroll together."""
