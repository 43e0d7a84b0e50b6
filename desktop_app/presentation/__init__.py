"""What the window shows and does, without a widget: view-models over operations and engine."""
