package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

/** The relations hold, and coset enumeration, a way of its own, finds the group again from them. */
class CayleyRelationsTest {
  private static final List<FiniteGroup<Permutation>> GROUPS =
      List.of(
          Groups.cyclic(1),
          Groups.cyclic(12),
          Groups.dihedral(1),
          Groups.dihedral(2),
          Groups.dihedral(9),
          Groups.quaternion(16),
          Groups.symmetric(5),
          Groups.alternating(6),
          Groups.product(Groups.dihedral(4), Groups.dicyclic(3)),
          Groups.elementaryAbelian(3, 3));

  private static int value(FiniteGroup<?> group, int[] word) {
    int product = 0;
    for (int letter : word) {
      product = group.multiplyByGenerator(product, letter);
    }
    return product;
  }

  @Test
  void relationsHoldAndAreFew() {
    for (FiniteGroup<Permutation> group : GROUPS) {
      List<CayleyRelations.Relation> relations = CayleyRelations.of(group);
      for (CayleyRelations.Relation relation : relations) {
        assertThat(value(group, relation.left())).isEqualTo(value(group, relation.right()));
      }
      int generators = group.generators().size();
      assertThat(relations.size())
          .isLessThanOrEqualTo(generators * generators + 2 * generators + 6);
    }
  }

  @Test
  void relationsDefineTheGroup() {
    for (FiniteGroup<Permutation> group : GROUPS) {
      List<String> names = new ArrayList<>();
      for (int k = 0; k < group.generators().size(); k++) {
        names.add("x" + k);
      }
      String relators =
          CayleyRelations.of(group).stream()
              .map(relation -> "\"" + relation.text(names) + "\"")
              .collect(Collectors.joining(","));
      String generators = names.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(","));
      String json =
          "{\"presentation\": {\"generators\": ["
              + generators
              + "], \"relators\": ["
              + relators
              + "]}}";
      FiniteGroup<?> again = (FiniteGroup<?>) GroupNotation.parseJson(json).group();
      assertThat(again.order()).as(group + " from " + relators).isEqualTo(group.order());
    }
  }

  @Test
  void aPermutationOfTheElementsThatIsNoHomomorphismBreaksOne() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    List<CayleyRelations.Relation> relations = CayleyRelations.of(group);
    int[] swapped = {group.generatorIndex(1), group.generatorIndex(0)};
    boolean kept =
        relations.stream()
            .allMatch(r -> map(group, r.left(), swapped) == map(group, r.right(), swapped));
    assertThat(kept).isFalse();
  }

  private static int map(FiniteGroup<?> group, int[] word, int[] images) {
    int product = 0;
    for (int letter : word) {
      product = group.multiply(product, images[letter]);
    }
    return product;
  }
}
