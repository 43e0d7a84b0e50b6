"""Pure text processing: normalising with an exact way back, cutting into sections, finding sentences."""
