package org.intertwiner.reptheory.finite;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;

/**
 * Proper subgroups that come with a group: centralisers of elements, normalisers of cyclic
 * subgroups, and stabilisers of colourings of the points.
 *
 * <p>Each costs one pass over the group. For at most twelve points there is a colouring for every
 * partition of their number, the points coloured in ascending order; otherwise few points get a
 * colour of their own.
 */
final class NaturalSubgroups {
  private static final int ALL_PARTITIONS = 12;
  private static final int MAX_ORBITS = 12;
  private static final int[][] FEW = {
    {1}, {2}, {3}, {4}, {5}, {6}, {8}, {1, 1}, {1, 2}, {2, 2}, {1, 1, 1}, {1, 3}, {3, 3}, {4, 4}
  };

  private final FiniteGroup<?> group;
  private final int order;
  private final Set<IntBuffer> found = new LinkedHashSet<>();
  private long work;

  /** Stops after about so many look-ups. */
  NaturalSubgroups(FiniteGroup<?> group, long maxWork) {
    this.group = group;
    this.order = Math.toIntExact(group.order());
    this.work = maxWork;
  }

  /** The element lists, in ascending order, each once. */
  List<int[]> find() {
    colourings();
    ConjugacyClasses classes = group.classes();
    for (int c = 1; c < classes.count() && work > 0; c++) {
      normalisers(classes.representative(c));
    }
    List<int[]> all = new ArrayList<>();
    found.forEach(buffer -> all.add(buffer.array()));
    return all;
  }

  private void offer(IntPredicate member) {
    Interruption.check();
    work -= order;
    int[] elements = new int[64];
    int count = 0;
    for (int x = 0; x < order; x++) {
      if (member.test(x)) {
        if (count == elements.length) {
          elements = Arrays.copyOf(elements, 2 * count);
        }
        elements[count++] = x;
      }
    }
    if (count > 1 && count < order) {
      found.add(IntBuffer.wrap(Arrays.copyOf(elements, count)));
    }
  }

  /** The centraliser of g and the normaliser of ⟨g⟩. */
  private void normalisers(int g) {
    int[] conjugate = new int[order];
    conjugate[0] = g;
    for (int x = 1; x < order; x++) {
      conjugate[x] = group.conjugateByGenerator(conjugate[group.parent(x)], group.lastLetter(x));
    }
    offer(x -> conjugate[x] == g);
    boolean[] power = new boolean[order];
    for (int x = g; !power[x]; x = group.multiply(x, g)) {
      power[x] = true;
    }
    offer(x -> power[conjugate[x]]);
    work -= 2L * order;
  }

  private void colourings() {
    int n = group.degree();
    if ((long) n * order > work / 4) {
      return;
    }
    byte[] colours = new byte[n];
    int[][] preimages = preimages(n);
    work -= (long) n * order;
    for (int point : orbitRepresentatives(n)) {
      offer(x -> preimages[point][x] == point);
    }
    List<int[]> shapes = n <= ALL_PARTITIONS ? partitions(n) : Arrays.asList(FEW);
    for (int[] shape : shapes) {
      Arrays.fill(colours, (byte) 0);
      int next = 0;
      for (int i = 0; i < shape.length; i++) {
        for (int j = 0; j < shape[i] && next < n; j++) {
          colours[next++] = (byte) (i + 1);
        }
      }
      int last = next;
      offer(x -> keeps(preimages, colours, last, x));
      if (work < 0) {
        return;
      }
    }
  }

  private static boolean keeps(int[][] preimages, byte[] colours, int coloured, int x) {
    for (int i = 0; i < coloured; i++) {
      if (colours[preimages[i][x]] != colours[i]) {
        return false;
      }
    }
    return true;
  }

  /** preimages[i][x] = x⁻¹(i), by (ps)⁻¹(i) = s⁻¹(p⁻¹(i)). */
  private int[][] preimages(int n) {
    int[][] inverses = new int[group.generators().size()][];
    for (int k = 0; k < inverses.length; k++) {
      Permutation s = group.permutation(group.inverse(group.generatorIndex(k)));
      inverses[k] = new int[n];
      for (int i = 0; i < n; i++) {
        inverses[k][i] = s.at(i);
      }
    }
    int[][] preimages = new int[n][order];
    for (int i = 0; i < n; i++) {
      preimages[i][0] = i;
      for (int x = 1; x < order; x++) {
        preimages[i][x] = inverses[group.lastLetter(x)][preimages[i][group.parent(x)]];
      }
    }
    return preimages;
  }

  private List<Integer> orbitRepresentatives(int n) {
    boolean[] seen = new boolean[n];
    List<Integer> representatives = new ArrayList<>();
    for (int i = 0; i < n && representatives.size() < MAX_ORBITS; i++) {
      if (seen[i]) {
        continue;
      }
      representatives.add(i);
      List<Integer> orbit = new ArrayList<>(List.of(i));
      seen[i] = true;
      for (int j = 0; j < orbit.size(); j++) {
        for (int k = 0; k < group.generators().size(); k++) {
          int image = group.permutation(group.generatorIndex(k)).at(orbit.get(j));
          if (!seen[image]) {
            seen[image] = true;
            orbit.add(image);
          }
        }
      }
    }
    return representatives;
  }

  /** The partitions of n with at least two parts and one part above 1. */
  private static List<int[]> partitions(int n) {
    List<int[]> all = new ArrayList<>();
    extend(new int[n], 0, n, n, all);
    return all;
  }

  private static void extend(int[] parts, int count, int left, int largest, List<int[]> all) {
    if (left == 0) {
      if (count > 1 && parts[0] > 1) {
        all.add(Arrays.copyOf(parts, count));
      }
      return;
    }
    for (int part = Math.min(left, largest); part > 0; part--) {
      parts[count] = part;
      extend(parts, count + 1, left - part, part, all);
    }
  }
}
