package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Primes;

/**
 * Colours of conjugacy classes that every isomorphism keeps: order and size of a class, refined by
 * the colours of its powers and roots until nothing changes. Groups coloured together have
 * comparable colours.
 */
final class ClassColours {
  private final FiniteGroup<?>[] groups;
  private final int[][] colours;
  private int count;

  private ClassColours(FiniteGroup<?>... groups) {
    this.groups = groups;
    this.colours = new int[groups.length][];
  }

  static ClassColours of(FiniteGroup<?>... groups) {
    ClassColours result = new ClassColours(groups);
    Map<List<Integer>, Integer> names = new HashMap<>();
    for (int g = 0; g < groups.length; g++) {
      ConjugacyClasses classes = groups[g].classes();
      result.colours[g] = new int[classes.count()];
      for (int c = 0; c < classes.count(); c++) {
        List<Integer> key = List.of(classes.elementOrder(c), classes.size(c));
        result.colours[g][c] = names.computeIfAbsent(key, k -> names.size());
      }
    }
    result.count = names.size();
    boolean finer = true;
    while (finer) {
      finer = result.refine();
    }
    return result;
  }

  private boolean refine() {
    Map<List<Integer>, Integer> names = new HashMap<>();
    int[][] refined = new int[groups.length][];
    for (int g = 0; g < groups.length; g++) {
      List<List<Integer>> keys = keys(g);
      refined[g] = new int[keys.size()];
      for (int c = 0; c < refined[g].length; c++) {
        refined[g][c] = names.computeIfAbsent(keys.get(c), k -> names.size());
      }
    }
    boolean finer = names.size() > count;
    count = names.size();
    System.arraycopy(refined, 0, colours, 0, refined.length);
    return finer;
  }

  private List<List<Integer>> keys(int g) {
    ConjugacyClasses classes = groups[g].classes();
    long[] primes =
        Primes.factor(groups[g].order()).keySet().stream().mapToLong(p -> p).sorted().toArray();
    List<List<Integer>> keys = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      keys.add(new ArrayList<>(List.of(colours[g][c], colours[g][classes.inverse(c)])));
    }
    for (long p : primes) {
      List<List<Integer>> roots = new ArrayList<>();
      keys.forEach(k -> roots.add(new ArrayList<>()));
      for (int c = 0; c < classes.count(); c++) {
        int power = classes.power(c, p);
        keys.get(c).add(colours[g][power]);
        roots.get(power).add(colours[g][c]);
      }
      for (int c = 0; c < classes.count(); c++) {
        int[] sorted = roots.get(c).stream().mapToInt(Integer::intValue).sorted().toArray();
        keys.get(c).add(-1 - sorted.length);
        Arrays.stream(sorted).forEach(keys.get(c)::add);
      }
    }
    return keys;
  }

  /** The colour of an element of one of the groups. */
  int of(int g, int element) {
    return colours[g][groups[g].classes().classOf(element)];
  }

  /** How many elements of each colour a group has. */
  long[] sizes(int g) {
    long[] sizes = new long[count];
    ConjugacyClasses classes = groups[g].classes();
    for (int c = 0; c < classes.count(); c++) {
      sizes[colours[g][c]] += classes.size(c);
    }
    return sizes;
  }

  /** The elements of a colour. */
  int[] elements(int g, int colour) {
    ConjugacyClasses classes = groups[g].classes();
    int[] list = {};
    for (int c = 0; c < classes.count(); c++) {
      if (colours[g][c] == colour) {
        int[] more = classes.elements(c);
        int old = list.length;
        list = Arrays.copyOf(list, old + more.length);
        System.arraycopy(more, 0, list, old, more.length);
      }
    }
    return list;
  }

  /** One element of each class of a colour. */
  int[] representatives(int g, int colour) {
    ConjugacyClasses classes = groups[g].classes();
    return java.util.stream.IntStream.range(0, classes.count())
        .filter(c -> colours[g][c] == colour)
        .map(classes::representative)
        .toArray();
  }
}
