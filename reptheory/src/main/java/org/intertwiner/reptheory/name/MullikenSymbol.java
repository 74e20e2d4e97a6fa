package org.intertwiner.reptheory.name;

/**
 * A symbol such as A₁g, ²E₁″: the number of a complex part or 0, a letter, an index or 0, and what
 * tells g from u or ′ from ″.
 */
record MullikenSymbol(int part, String letter, int index, String suffix) {

  /** The name of the sum of the complex parts. */
  String whole() {
    return letter + (index == 0 ? "" : index) + suffix;
  }

  MullikenSymbol withSuffix(String other) {
    return new MullikenSymbol(part, letter, index, other);
  }

  @Override
  public String toString() {
    return (part == 0 ? "" : part) + whole();
  }
}
