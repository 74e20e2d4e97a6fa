package org.intertwiner.verify.action;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intertwiner.algebra.lie.LiePair;

/** (a, b)·x = a·(b·x) for actions that commute. */
record ProductAction<A, B, X>(DataAction<A, X> first, DataAction<B, X> second)
    implements DataAction<LiePair<A, B>, X> {
  @Override
  public X act(LiePair<A, B> g, X x) {
    return first.act(g.first(), second.act(g.second(), x));
  }

  @Override
  public Space<X> space() {
    return first.space();
  }

  @Override
  public Discretisation discretisation(LiePair<A, B> g) {
    return first.discretisation(g.first()).coarser(second.discretisation(g.second()));
  }

  @Override
  public Optional<String> describe(LiePair<A, B> g) {
    String words =
        Stream.of(first.describe(g.first()), second.describe(g.second()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" and "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}
