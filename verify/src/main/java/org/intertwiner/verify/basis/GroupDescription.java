package org.intertwiner.verify.basis;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;

/**
 * A group as a document keeps it: enough to build it again, nothing that has to be believed.
 *
 * <p>A finite group is kept by permutations that generate it, and enumerated again when it is read;
 * a compact Lie group by its name, its Lie algebra being known.
 */
public sealed interface GroupDescription {

  /**
   * The group's name.
   *
   * @return for example {@code D4} or {@code SO3}
   */
  String name();

  /**
   * The names of the topological generators.
   *
   * @return one name per generator
   */
  List<String> generatorNames();

  /**
   * Builds the group again.
   *
   * @param limits how large it may become
   * @return the group
   * @throws InvalidInput where the description does not fit a group
   */
  CompactGroup<?> build(DocumentLimits limits);

  /**
   * A finite group by a faithful permutation representation.
   *
   * @param name its name
   * @param generatorNames one name per generator
   * @param degree the number of points
   * @param generators the generators
   */
  record Finite(String name, List<String> generatorNames, int degree, List<Permutation> generators)
      implements GroupDescription {
    /**
     * Keeps copies of the lists.
     *
     * @param name its name
     * @param generatorNames one name per generator
     * @param degree the number of points
     * @param generators the generators
     */
    public Finite {
      generatorNames = List.copyOf(generatorNames);
      generators = List.copyOf(generators);
    }

    @Override
    public FiniteGroup<Permutation> build(DocumentLimits limits) {
      return Groups.generatedBy(
              degree, generators, GroupLimits.DEFAULT.withMaxOrder(limits.maxOrder()))
          .withName(name)
          .withGeneratorNames(generatorNames);
    }
  }

  /**
   * A compact Lie group by its name.
   *
   * @param name for example {@code SO3} or {@code O2}
   * @param generatorNames the names of its topological generators
   * @param infinitesimal for each generator, whether it is an element of the Lie algebra
   */
  record Lie(String name, List<String> generatorNames, List<Boolean> infinitesimal)
      implements GroupDescription {
    /**
     * Keeps copies of the lists.
     *
     * @param name for example {@code SO3} or {@code O2}
     * @param generatorNames the names of its topological generators
     * @param infinitesimal for each generator, whether it is an element of the Lie algebra
     */
    public Lie {
      generatorNames = List.copyOf(generatorNames);
      infinitesimal = List.copyOf(infinitesimal);
    }

    @Override
    public CompactLieGroup<?> build(DocumentLimits limits) {
      if (LieGroups.parse(name).orElse(null) instanceof CompactLieGroup<?> group
          && of(group).equals(this)) {
        return group;
      }
      throw new InvalidInput(
          "group of a basis",
          name + " with generators " + generatorNames,
          "a compact Lie group with the generators that it has here",
          "finite groups are given by permutations");
    }
  }

  /**
   * The description of a group.
   *
   * @param group a finite group, or a compact Lie group that its name stands for
   * @return what a document keeps of it
   * @throws InvalidInput for other groups
   */
  static GroupDescription of(CompactGroup<?> group) {
    List<String> names = group.topologicalGenerators().stream().map(Generator::name).toList();
    if (group instanceof FiniteGroup<?> finite) {
      List<Permutation> generators =
          java.util.stream.IntStream.range(0, names.size())
              .mapToObj(k -> finite.permutation(finite.generatorIndex(k)))
              .toList();
      return new Finite(group.name(), names, finite.degree(), generators);
    }
    List<Boolean> infinitesimal =
        group.topologicalGenerators().stream()
            .map(g -> g instanceof Generator.Infinitesimal<?>)
            .toList();
    return new Lie(group.name(), names, infinitesimal);
  }
}
