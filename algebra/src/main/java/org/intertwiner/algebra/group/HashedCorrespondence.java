package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A group known by its operations acts on its own elements by left multiplication. */
final class HashedCorrespondence<G> implements Correspondence<G> {
  private final Group<G> structure;
  private final List<G> elements;
  private final Map<G, Integer> indices;

  private HashedCorrespondence(Group<G> structure, List<G> elements, Map<G, Integer> indices) {
    this.structure = structure;
    this.elements = elements;
    this.indices = indices;
  }

  static <G> FiniteGroup<G> enumerate(Group<G> structure, List<G> generators, GroupLimits limits) {
    List<G> elements = new ArrayList<>(List.of(structure.identity()));
    Map<G, Integer> indices = new HashMap<>();
    indices.put(structure.identity(), 0);
    for (int x = 0; x < elements.size(); x++) {
      for (G s : generators) {
        G y = structure.multiply(elements.get(x), s);
        if (indices.putIfAbsent(y, elements.size()) == null) {
          elements.add(y);
          if (elements.size() > limits.maxOrder()) {
            throw PermutationStore.orderLimit("more than " + limits.maxOrder(), limits);
          }
        }
      }
    }
    List<Permutation> images = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (G s : generators) {
      int[] image = new int[elements.size()];
      Arrays.setAll(image, x -> indices.get(structure.multiply(s, elements.get(x))));
      images.add(Permutation.of(image));
      names.add("g" + (names.size() + 1));
    }
    PermutationStore store =
        PermutationStore.withBase(elements.size(), images, new int[] {0}, limits);
    String name = "group";
    return new FiniteGroup<>(
        name, names, generators, new HashedCorrespondence<>(structure, elements, indices), store);
  }

  @Override
  public Group<G> structure() {
    return structure;
  }

  @Override
  public G element(PermutationStore store, int index) {
    return elements.get(store.baseImages(index)[0]);
  }

  @Override
  public int indexOf(PermutationStore store, G element) {
    Integer point = indices.get(element);
    return point == null ? -1 : store.indexOfBaseImages(new int[] {point});
  }
}
