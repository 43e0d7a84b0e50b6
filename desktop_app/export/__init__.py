"""Exports the shortlist: the Excel workbook, its columns, colours and cells."""
