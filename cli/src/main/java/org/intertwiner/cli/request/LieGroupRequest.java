package org.intertwiner.cli.request;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.reptheory.compact.SimpleGroup;

/**
 * What a Lie group is: its dimension, components and algebra.
 *
 * @param name the name as it was given
 * @param matrices the group of matrices, for all but the exceptional ones
 * @param simple its Cartan type, where it is compact and simple
 */
record LieGroupRequest(String name, Optional<LieGroup<?>> matrices, Optional<SimpleGroup> simple)
    implements Request {

  /** The request, where the word names a Lie group. */
  static Optional<Request> of(String word) {
    String name = word.strip();
    Optional<SimpleGroup> simple = simple(name);
    boolean exceptional = name.matches("[EFGefg][0-9]");
    Optional<LieGroup<?>> matrices = exceptional ? Optional.empty() : LieGroups.parse(name);
    boolean known = matrices.isPresent() || (exceptional && simple.isPresent());
    return known ? Optional.of(new LieGroupRequest(name, matrices, simple)) : Optional.empty();
  }

  private static Optional<SimpleGroup> simple(String name) {
    try {
      return Optional.of(
          SimpleGroup.parse(name.matches("[efg][0-9]") ? name.toUpperCase(Locale.ROOT) : name));
    } catch (Refusal notSimple) {
      return Optional.empty();
    }
  }

  @Override
  public Result run() {
    GroupFacts facts = new GroupFacts(name);
    Optional<LieGroup<?>> discrete = matrices.filter(group -> group.dimension() == 0);
    if (discrete.isPresent()) {
      facts.count("order", discrete.get().components().size());
    } else {
      facts.words("order", "infinite");
    }
    matrices.ifPresent(group -> matrices(facts, group));
    simple.map(SimpleGroup::type).map(RootSystem::of).ifPresent(roots -> roots(facts, roots));
    return facts;
  }

  private static void matrices(GroupFacts facts, LieGroup<?> group) {
    facts
        .count("dimension", group.dimension())
        .flag("compact", group.isCompact())
        .flag("connected", group.isConnected())
        .count("components", group.components().size())
        .flag("semisimple", group.algebra().isSemisimple())
        .words("algebra", String.join(", ", group.algebra().names()))
        .words(
            "topologicalGenerators",
            group.topologicalGenerators().stream()
                .map(LieGroupRequest::nameOf)
                .collect(Collectors.joining(", ")));
  }

  private static String nameOf(Generator<?> generator) {
    return generator instanceof Generator.Infinitesimal<?> x
        ? "exp(t" + x.name() + ")"
        : generator.name();
  }

  private void roots(GroupFacts facts, RootSystem roots) {
    if (matrices.isEmpty()) {
      facts.count("dimension", 2L * roots.positiveRootCount() + roots.rank());
      facts.flag("compact", true).flag("connected", true);
    }
    facts
        .words("cartanType", roots.type().toString())
        .count("rank", roots.rank())
        .count("weylGroupOrder", roots::weylGroupOrder);
  }
}
