package org.intertwiner.algebra.group;

/** Permutations act by themselves. */
record PermutationCorrespondence(int degree)
    implements Correspondence<Permutation>, Group<Permutation> {

  @Override
  public Group<Permutation> structure() {
    return this;
  }

  @Override
  public Permutation element(PermutationStore store, int index) {
    return store.permutation(index);
  }

  @Override
  public int indexOf(PermutationStore store, Permutation element) {
    return store.indexOf(element);
  }

  @Override
  public Permutation identity() {
    return Permutation.identity(degree);
  }

  @Override
  public Permutation multiply(Permutation a, Permutation b) {
    return a.multiply(b);
  }

  @Override
  public Permutation inverse(Permutation a) {
    return a.inverse();
  }

  @Override
  public boolean areEqual(Permutation a, Permutation b) {
    return a.equals(b);
  }
}
