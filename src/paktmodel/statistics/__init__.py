"""Control charts and intervals on plain numbers; knows no plan."""
