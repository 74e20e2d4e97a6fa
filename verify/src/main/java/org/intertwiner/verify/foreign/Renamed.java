package org.intertwiner.verify.foreign;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.verify.action.Symmetry;

/** A symmetry under another name: that of its claim. */
record Renamed<G>(Symmetry<G> symmetry, String name, String distribution) implements Symmetry<G> {
  Renamed(Symmetry<G> symmetry, String name) {
    this(symmetry, name, symmetry.distribution());
  }

  /** A claim whose readers do not think of its elements as those of a group. */
  static <G> Renamed<G> withoutElements(Symmetry<G> symmetry, String name) {
    return new Renamed<>(symmetry, name, "");
  }

  @Override
  public Group<G> group() {
    return symmetry.group();
  }

  @Override
  public G random(RandomGenerator random) {
    return symmetry.random(random);
  }

  @Override
  public List<G> special() {
    return symmetry.special();
  }

  @Override
  public boolean concerns(G g) {
    return symmetry.concerns(g);
  }

  @Override
  public List<Generator<G>> generators() {
    return symmetry.generators();
  }

  @Override
  public List<G> simpler(G g) {
    return symmetry.simpler(g);
  }

  @Override
  public Optional<String> describe(G g) {
    return symmetry.describe(g);
  }

  @Override
  public Optional<CompactGroup<G>> compact() {
    return symmetry.compact();
  }
}
