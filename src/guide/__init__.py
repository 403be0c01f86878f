"""The site's own tools: formulas, diagrams, the build of two languages, the theme's overrides."""
