package org.intertwiner.verify.action;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;

/** A compact group under its Haar measure. */
record HaarSymmetry<G>(CompactGroup<G> group) implements Symmetry<G> {
  @Override
  public String name() {
    return group.name();
  }

  @Override
  public G random(RandomGenerator random) {
    return group.random(random);
  }

  @Override
  public String distribution() {
    return "Haar";
  }

  @Override
  public List<G> special() {
    return group.special();
  }

  @Override
  public List<Generator<G>> generators() {
    return group.topologicalGenerators();
  }

  @Override
  public Optional<CompactGroup<G>> compact() {
    return Optional.of(group);
  }
}
