package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Partition backtrack: finds the elements of an intersection of groups that carry one structure to
 * another, or the subgroup of those that preserve one.
 *
 * <p>A structure is a colouring, some permutations (elements x with x·aₖ·x⁻¹ = bₖ) and perhaps a
 * group (elements that normalise it). Two ordered partitions are refined by the same steps, one for
 * the structure, one for its image; where the steps differ there is no element. Fixed points give,
 * for each group, an element that carries the left ones to the right ones, and the orbits of their
 * stabiliser refine further. What is found is complete: every branch that is cut contains no
 * element, or only products of elements already found.
 *
 * <p>Source: Leon, Permutation group algorithms based on partitions, J. Symbolic Comput. 12 (1991).
 */
final class PartitionSearch {

  /**
   * What is looked for.
   *
   * @param degree the number of points
   * @param groups the element belongs to all of them; none means all permutations
   * @param left permutations
   * @param right permutations, as many
   * @param leftColours a colour of every point
   * @param rightColours a colour of every point
   * @param normalized a group that is mapped to itself; the trivial group where there is none
   * @param accepts the final test of an element
   */
  record Problem(
      int degree,
      List<StabilizerChain> groups,
      List<int[]> left,
      List<int[]> right,
      int[] leftColours,
      int[] rightColours,
      StabilizerChain normalized,
      Predicate<int[]> accepts) {}

  /** What the left side did when a point became fixed. */
  private record Step(@Nullable ChainLevel level) {}

  private record Choice(int cell, int point) {}

  private final Problem problem;
  private final SearchLimits limits;
  private final String what;
  private final SearchSide left;
  private final StabilizerChain[] current;
  private final List<List<Step>> steps = new ArrayList<>();
  private final List<int[][]> orbits = new ArrayList<>();
  private final List<Choice> path = new ArrayList<>();
  private int[] trace = new int[1024];
  private int traceLength;
  private long nodes;

  PartitionSearch(String what, Problem problem, SearchLimits limits) {
    this.what = what;
    this.problem = problem;
    this.limits = limits;
    int groups = problem.groups.size();
    this.left = new SearchSide(problem.degree, problem.left, groups, problem.normalized, true);
    this.current = problem.groups.toArray(new StabilizerChain[0]);
    prepare();
  }

  private void prepare() {
    begin(left, problem.leftColours);
    while (!isDetermined()) {
      int cell = smallestCell();
      int point = Arrays.stream(left.cells.cell(cell)).min().orElseThrow();
      path.add(new Choice(cell, point));
      left.individualize(cell, point);
      refine(left);
    }
  }

  private boolean isDetermined() {
    for (StabilizerChain chain : current) {
      if (chain.isTrivial()) {
        return true;
      }
    }
    return left.cells.isDiscrete() || problem.degree == 0;
  }

  private int smallestCell() {
    int best = -1;
    for (int c = 0; c < left.cells.count(); c++) {
      int length = left.cells.length(c);
      if (length > 1 && (best < 0 || length < left.cells.length(best))) {
        best = c;
      }
    }
    return best;
  }

  private boolean begin(SearchSide side, int[] colours) {
    if (problem.degree == 0) {
      return true;
    }
    return splitByColours(side, colours) && refineByGroups(side) && refine(side);
  }

  private boolean note(SearchSide side, int value) {
    if (side.recording) {
      if (traceLength == trace.length) {
        trace = Arrays.copyOf(trace, 2 * traceLength);
      }
      trace[traceLength++] = value;
      return true;
    }
    return side.cursor < traceLength && trace[side.cursor++] == value;
  }

  private boolean refine(SearchSide side) {
    while (side.nextCell < side.cells.count() || side.nextSingle < side.cells.singleCount()) {
      while (side.nextCell < side.cells.count()) {
        int cell = side.nextCell++;
        for (int[] arc : side.arcs) {
          if (!splitByImages(side, cell, arc)) {
            return false;
          }
        }
      }
      if (!fixPoints(side)) {
        return false;
      }
    }
    return true;
  }

  /** Splits every cell into the images of the points of one cell and the others. */
  private boolean splitByImages(SearchSide side, int cell, int[] arc) {
    OrderedPartition cells = side.cells;
    int size = cells.length(cell);
    int[] images = new int[size];
    int[] touched = new int[size];
    for (int i = 0; i < size; i++) {
      images[i] = arc[cells.point(cell, i)];
      touched[i] = cells.cellOf(images[i]);
    }
    Arrays.sort(touched);
    int[] ends = new int[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i + 1 == size || touched[i + 1] != touched[i]) {
        touched[distinct] = touched[i];
        ends[distinct++] = i + 1;
      }
    }
    int[] moved = new int[distinct];
    for (int image : images) {
      int d = Arrays.binarySearch(touched, 0, distinct, cells.cellOf(image));
      cells.moveToEnd(image, moved[d]++);
    }
    for (int d = 0; d < distinct; d++) {
      int hits = ends[d] - (d == 0 ? 0 : ends[d - 1]);
      if (!note(side, touched[d]) || !note(side, hits)) {
        return false;
      }
      if (hits < cells.length(touched[d])) {
        cells.split(touched[d], hits);
      }
    }
    return true;
  }

  private boolean fixPoints(SearchSide side) {
    boolean changed = side.nextSingle < side.cells.singleCount();
    for (; side.nextSingle < side.cells.singleCount(); side.nextSingle++) {
      int x = side.cells.single(side.nextSingle);
      if (side.recording ? !fixLeft(x) : !fixRight(side, x)) {
        return false;
      }
      if (side.normalized.moves(x)) {
        side.normalized = side.normalized.rebased(x).stabilizer(1);
      }
    }
    return !changed || refineByGroups(side);
  }

  private boolean fixLeft(int x) {
    List<Step> row = new ArrayList<>();
    for (int g = 0; g < current.length; g++) {
      if (current[g].moves(x)) {
        StabilizerChain rebased = current[g].rebased(x);
        current[g] = rebased.stabilizer(1);
        row.add(new Step(rebased.levels().get(0)));
      } else {
        row.add(new Step(null));
      }
    }
    steps.add(row);
    return true;
  }

  private boolean fixRight(SearchSide side, int y) {
    int x = left.cells.single(side.nextSingle);
    List<Step> row = steps.get(side.nextSingle);
    for (int g = 0; g < row.size(); g++) {
      int[] carrier = side.carriers[g];
      ChainLevel level = row.get(g).level;
      if (level == null) {
        if (carrier[x] != y) {
          return false;
        }
      } else {
        int before = 0;
        while (carrier[before] != y) {
          before++;
        }
        if (!level.contains(before)) {
          return false;
        }
        side.carriers[g] = before == x ? carrier : level.apply(carrier, before);
      }
    }
    return true;
  }

  /** Splits by the orbits of the stabilisers of the fixed points. */
  private boolean refineByGroups(SearchSide side) {
    if (side.recording) {
      int[][] fresh = new int[current.length][];
      for (int g = 0; g < fresh.length; g++) {
        fresh[g] = Orbits.names(problem.degree, current[g].generators(0));
      }
      orbits.add(fresh);
    }
    int[][] names = orbits.get(side.nextOrbits++);
    for (int g = 0; g < names.length; g++) {
      int[] colours = new int[problem.degree];
      for (int i = 0; i < colours.length; i++) {
        colours[side.carriers[g][i]] = names[g][i];
      }
      if (!splitByColours(side, colours)) {
        return false;
      }
    }
    return problem.normalized.isTrivial() || splitByNormalized(side);
  }

  /** Orbits of the normalised group are told apart by the cells that they meet. */
  private boolean splitByNormalized(SearchSide side) {
    int n = problem.degree;
    int[] names = Orbits.names(n, side.normalized.generators(0));
    long[] signature = new long[n];
    for (int x = 0; x < n; x++) {
      long h = (side.cells.cellOf(x) + 1) * 0x9E3779B97F4A7C15L;
      h = (h ^ (h >>> 31)) * 0xBF58476D1CE4E5B9L;
      signature[names[x]] += h ^ (h >>> 29);
    }
    long[] sorted = Arrays.stream(names).distinct().mapToLong(o -> signature[o]).sorted().toArray();
    for (long s : sorted) {
      if (!note(side, (int) (s ^ (s >>> 32)))) {
        return false;
      }
    }
    long[] ranks = Arrays.stream(sorted).distinct().toArray();
    int[] colours = new int[n];
    for (int x = 0; x < n; x++) {
      colours[x] = Arrays.binarySearch(ranks, signature[names[x]]);
    }
    return splitByColours(side, colours);
  }

  private boolean splitByColours(SearchSide side, int[] colours) {
    OrderedPartition cells = side.cells;
    int count = cells.count();
    for (int cell = 0; cell < count; cell++) {
      int size = cells.length(cell);
      long[] keys = new long[size];
      for (int i = 0; i < size; i++) {
        int x = cells.point(cell, i);
        keys[i] = ((long) colours[x] << 32) | x;
      }
      Arrays.sort(keys);
      int[] order = new int[size];
      for (int i = 0; i < size; i++) {
        order[i] = (int) keys[i];
      }
      if (keys[0] >>> 32 != keys[size - 1] >>> 32) {
        cells.reorder(cell, order);
      }
      int end = size;
      for (int i = size - 1; i >= 0; i--) {
        if (i == 0 || keys[i - 1] >>> 32 != keys[i] >>> 32) {
          if (!note(side, (int) (keys[i] >>> 32)) || !note(side, end - i)) {
            return false;
          }
          if (i > 0) {
            cells.split(cell, end - i);
          }
          end = i;
        }
      }
    }
    return true;
  }

  private SearchSide right() {
    int groups = problem.groups.size();
    return new SearchSide(problem.degree, problem.right, groups, problem.normalized, false);
  }

  /** An element that carries left to right, if there is one. */
  int @Nullable [] element() {
    SearchSide side = right();
    return begin(side, problem.rightColours) ? descend(side, 0) : null;
  }

  private int @Nullable [] descend(SearchSide side, int depth) {
    if (++nodes > limits.maxSteps()) {
      throw limits.stepsExceeded(what, "a search tree larger than the limit");
    }
    if ((nodes & 0xFF) == 0) {
      StabilizerChain.checkInterrupt();
    }
    if (depth == path.size()) {
      int[] x = candidate(side);
      return problem.accepts.test(x) ? x : null;
    }
    int cell = path.get(depth).cell;
    int[] candidates = side.cells.cell(cell);
    Arrays.sort(candidates);
    for (int q : candidates) {
      SearchSide.Mark mark = side.mark();
      int[] found = tryImage(side, depth, q);
      if (found != null) {
        return found;
      }
      side.restore(mark);
    }
    return null;
  }

  private int @Nullable [] tryImage(SearchSide side, int depth, int q) {
    side.individualize(path.get(depth).cell, q);
    return refine(side) ? descend(side, depth + 1) : null;
  }

  private int[] candidate(SearchSide side) {
    for (int g = 0; g < current.length; g++) {
      if (current[g].isTrivial()) {
        return side.carriers[g];
      }
    }
    int[] x = new int[problem.degree];
    for (int c = 0; c < left.cells.count(); c++) {
      x[left.cells.point(c, 0)] = side.cells.point(c, 0);
    }
    return x;
  }

  /** The group of all elements, for a problem whose two sides agree; it contains a known group. */
  StabilizerChain subgroup(StabilizerChain known) {
    int n = problem.degree;
    SearchSide side = right();
    begin(side, problem.rightColours);
    List<SearchSide.Mark> marks = new ArrayList<>();
    for (Choice choice : path) {
      marks.add(side.mark());
      side.individualize(choice.cell, choice.point);
      refine(side);
    }
    int[] points = path.stream().mapToInt(Choice::point).toArray();
    List<List<int[]>> found = seeds(known, points);
    List<int[]> all = new ArrayList<>();
    for (int d = points.length - 1; d >= 0; d--) {
      side.restore(marks.get(d));
      all.addAll(found.get(d));
      int[] candidates = side.cells.cell(path.get(d).cell);
      Arrays.sort(candidates);
      boolean[] failed = new boolean[n];
      int[] names = Orbits.names(n, all);
      for (int q : candidates) {
        if (names[q] == names[points[d]] || failed[names[q]]) {
          continue;
        }
        SearchSide.Mark mark = side.mark();
        int[] x = tryImage(side, d, q);
        side.restore(mark);
        if (x == null) {
          failed[names[q]] = true;
        } else {
          found.get(d).add(x);
          all.add(x);
          int[] before = names;
          names = Orbits.names(n, all);
          boolean[] still = new boolean[n];
          for (int y = 0; y < n; y++) {
            still[names[y]] |= failed[before[y]];
          }
          failed = still;
        }
      }
    }
    return StabilizerChain.ofStrongGenerators(n, points, found);
  }

  private List<List<int[]>> seeds(StabilizerChain known, int[] points) {
    List<List<int[]>> lists = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      lists.add(new ArrayList<>());
    }
    if (!known.isTrivial()) {
      for (ChainLevel level : known.withBase(points).levels()) {
        for (int i = 0; i < points.length; i++) {
          if (points[i] == level.point) {
            lists.get(i).addAll(level.own);
          }
        }
      }
    }
    return lists;
  }
}
