"""The shortlist taken out: the Excel workbook, its columns, colours and cells."""
