package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.ConjugacyClasses;

/**
 * Which equations χ·N_r = ω(r)χ have to be verified so that all rows of a table are irreducible
 * characters.
 *
 * <p>Classes are taken smallest first until the values ω(r) = |C_r| χ(r)/χ(1) tell all rows apart.
 * The first class needs every column. After that, rows with equal values so far span a common
 * eigenspace of the class matrices that were used (the rows being independent), which the next
 * matrix preserves: it is enough to look at rows that are not yet alone, at as many columns as make
 * them independent.
 */
final class ClassEquations {
  private final long[][] x;
  private final ClassActions actions;
  private final ConjugacyClasses classes;
  private final ModP field;
  private final int k;

  /**
   * The table is given by its image under one embedding; residues that differ come from numbers
   * that differ.
   */
  ClassEquations(long[][] x, ClassActions actions, ModP field) {
    this.x = x;
    this.actions = actions;
    this.classes = actions.classes();
    this.field = field;
    this.k = x.length;
  }

  /** The equations for N_r at the given columns and rows. */
  record Step(int conjugacyClass, int[] columns, int[] rows) {}

  /**
   * The equations for the classes of the generators, every column and row; empty if they do not
   * separate the rows.
   */
  List<Step> generators() {
    TreeSet<Integer> chosen = new TreeSet<>();
    chosen.add(0);
    for (int g = 0; g < actions.group().generators().size(); g++) {
      chosen.add(classes.classOf(actions.group().generatorIndex(g)));
    }
    List<Step> steps = new ArrayList<>();
    int[] labels = new int[k];
    for (int r : chosen) {
      labels = refine(labels, r);
      steps.add(new Step(r, all(), all()));
    }
    return blocks(labels) == k ? steps : List.of();
  }

  /** Equations that prove the rows; empty if no classes separate them. */
  List<Step> steps(boolean independent) {
    Integer[] bySize = new Integer[k];
    Arrays.setAll(bySize, c -> c);
    Arrays.sort(bySize, (a, b) -> Integer.compare(classes.size(a), classes.size(b)));
    List<Step> steps = new ArrayList<>();
    int[] labels = new int[k];
    for (int c : bySize) {
      int[] finer = refine(labels, c);
      if (blocks(finer) > blocks(labels) || k == 1) {
        steps.add(
            steps.isEmpty() || !independent ? new Step(c, all(), all()) : restricted(labels, c));
        labels = finer;
      }
      if (blocks(labels) == k) {
        return steps;
      }
    }
    return List.of();
  }

  private int[] all() {
    return IntStream.range(0, k).toArray();
  }

  private static int blocks(int[] labels) {
    return (int) Arrays.stream(labels).distinct().count();
  }

  private int[] refine(int[] labels, int r) {
    Map<List<Long>, Integer> names = new HashMap<>();
    int[] finer = new int[k];
    for (int i = 0; i < k; i++) {
      long omega = field.mul(field.mul(x[i][r], field.inv(x[i][0])), field.of(classes.size(r)));
      List<Long> label = List.of((long) labels[i], omega);
      finer[i] = names.computeIfAbsent(label, unused -> names.size());
    }
    return finer;
  }

  private Step restricted(int[] labels, int r) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < k; i++) {
      members.computeIfAbsent(labels[i], unused -> new ArrayList<>()).add(i);
    }
    TreeSet<Integer> columns = new TreeSet<>();
    TreeSet<Integer> rows = new TreeSet<>();
    for (List<Integer> block : members.values()) {
      if (block.size() > 1) {
        RowSpace space = new RowSpace(field);
        block.forEach(i -> space.insert(x[i].clone()));
        Arrays.stream(space.basis().pivots()).forEach(columns::add);
        rows.addAll(block);
      }
    }
    return new Step(r, toArray(columns), toArray(rows));
  }

  private static int[] toArray(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
