package org.intertwiner.verify.action.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.verify.action.Symmetry;

/** A × B, the parts drawn independently. */
record ProductSymmetry<A, B>(Symmetry<A> first, Symmetry<B> second)
    implements Symmetry<LiePair<A, B>>, Group<LiePair<A, B>> {
  private static final int MAX_SPECIAL = 96;

  @Override
  public String name() {
    return first.name() + " × " + second.name();
  }

  @Override
  public Group<LiePair<A, B>> group() {
    return this;
  }

  @Override
  public LiePair<A, B> identity() {
    return new LiePair<>(first.group().identity(), second.group().identity());
  }

  @Override
  public LiePair<A, B> multiply(LiePair<A, B> a, LiePair<A, B> b) {
    return new LiePair<>(
        first.group().multiply(a.first(), b.first()),
        second.group().multiply(a.second(), b.second()));
  }

  @Override
  public LiePair<A, B> inverse(LiePair<A, B> a) {
    return new LiePair<>(first.group().inverse(a.first()), second.group().inverse(a.second()));
  }

  @Override
  public boolean areEqual(LiePair<A, B> a, LiePair<A, B> b) {
    return first.group().areEqual(a.first(), b.first())
        && second.group().areEqual(a.second(), b.second());
  }

  @Override
  public LiePair<A, B> random(RandomGenerator random) {
    A a = first.random(random);
    return new LiePair<>(a, second.random(random));
  }

  @Override
  public String distribution() {
    return first.distribution().equals(second.distribution())
        ? first.distribution()
        : first.name()
            + ": "
            + first.distribution()
            + "; "
            + second.name()
            + ": "
            + second.distribution();
  }

  /** Those of one part with the other at rest, then pairs. */
  @Override
  public List<LiePair<A, B>> special() {
    List<LiePair<A, B>> out = new ArrayList<>();
    List<A> as = first.special();
    List<B> bs = second.special();
    as.forEach(a -> out.add(new LiePair<>(a, bs.get(0))));
    bs.stream().skip(1).forEach(b -> out.add(new LiePair<>(as.get(0), b)));
    for (int i = 1; i < as.size(); i++) {
      for (int j = 1; j < bs.size() && out.size() < MAX_SPECIAL; j++) {
        out.add(new LiePair<>(as.get(i), bs.get(j)));
      }
    }
    return out.stream().limit(MAX_SPECIAL).toList();
  }

  @Override
  public List<Generator<LiePair<A, B>>> generators() {
    List<Generator<LiePair<A, B>>> out = new ArrayList<>();
    int infinitesimal = 0;
    for (Generator<A> g : first.generators()) {
      if (g instanceof Generator.Element<A> e) {
        out.add(
            new Generator.Element<>(
                e.name(), new LiePair<>(e.element(), second.group().identity())));
      } else {
        out.add(new Generator.Infinitesimal<>(g.name(), infinitesimal++));
      }
    }
    for (Generator<B> g : second.generators()) {
      if (g instanceof Generator.Element<B> e) {
        out.add(
            new Generator.Element<>(
                e.name(), new LiePair<>(first.group().identity(), e.element())));
      } else {
        out.add(new Generator.Infinitesimal<>(g.name(), infinitesimal++));
      }
    }
    return List.copyOf(out);
  }

  @Override
  public List<LiePair<A, B>> simpler(LiePair<A, B> g) {
    A one = first.group().identity();
    B still = second.group().identity();
    List<LiePair<A, B>> out = new ArrayList<>();
    boolean both =
        !first.group().areEqual(one, g.first()) && !second.group().areEqual(still, g.second());
    if (both) {
      out.add(new LiePair<>(g.first(), still));
      out.add(new LiePair<>(one, g.second()));
    }
    first.simpler(g.first()).forEach(a -> out.add(new LiePair<>(a, g.second())));
    second.simpler(g.second()).forEach(b -> out.add(new LiePair<>(g.first(), b)));
    return out;
  }

  @Override
  public Optional<String> describe(LiePair<A, B> g) {
    String a = first.describe(g.first()).orElseGet(() -> g.first().toString());
    String b = second.describe(g.second()).orElseGet(() -> g.second().toString());
    return Optional.of(a + " and " + b);
  }
}
