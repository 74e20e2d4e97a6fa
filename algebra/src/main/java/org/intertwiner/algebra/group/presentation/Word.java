package org.intertwiner.algebra.group.presentation;

import org.jspecify.annotations.Nullable;

/**
 * An element of a finite group given by generators and relations, printed as a shortest word in the
 * generators.
 *
 * <p>Two words are equal where they are the same element of the same group.
 */
public final class Word {
  private final PresentedGroup group;
  private final int coset;

  Word(PresentedGroup group, int coset) {
    this.group = group;
    this.coset = coset;
  }

  int coset() {
    return coset;
  }

  /** {@return a shortest product of generators, without inverses, that is this element} */
  public FreeWord toFreeWord() {
    return group.word(coset);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Word that && that.group == group && that.coset == coset;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(coset);
  }

  /** The word, powers gathered, left to right; 1 is the identity. */
  @Override
  public String toString() {
    return group.text(coset);
  }
}
