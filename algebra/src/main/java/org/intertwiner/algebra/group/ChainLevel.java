package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One step of a stabiliser chain: a base point, its orbit under the stabiliser of the earlier base
 * points, and words that reach every point of the orbit.
 *
 * <p>The words are paths of a breadth-first tree; while the tree is deep, the middle of a longest
 * path becomes one more letter. Small levels remember the products of the words.
 */
final class ChainLevel {
  private static final long REMEMBERED = 1L << 17;
  private static final int DEPTH = 8;
  private static final int SHORTCUTS = 16;
  private static final int LONGEST_WORD = 32;
  private static final int ROOT = -2;

  final int point;

  /** Generators that fix the earlier base points and came in at this level. */
  final List<int[]> own = new ArrayList<>();

  private final List<int[]> letters = new ArrayList<>();
  private final List<int[]> inverses = new ArrayList<>();
  private final List<int[]> idle = new ArrayList<>();
  private int given;
  private int[] orbit;
  private int[] label;
  private AtomicReferenceArray<int[]> back = new AtomicReferenceArray<>(0);

  ChainLevel(int point, int degree) {
    this.point = point;
    this.label = new int[degree];
    Arrays.fill(label, -1);
    label[point] = ROOT;
    this.orbit = new int[] {point};
  }

  int[] orbit() {
    return orbit;
  }

  boolean contains(int p) {
    return label[p] != -1;
  }

  /** Makes the orbit closed under one more generator; only those that enlarge it become letters. */
  void extend(int[] g) {
    idle.add(g);
    if (isClosed(g)) {
      return; // and under the idle ones as before
    }
    for (int i = 0; i < idle.size(); ) {
      if (isClosed(idle.get(i))) {
        i++;
      } else {
        while (letters.size() > given) {
          letters.remove(letters.size() - 1);
          inverses.remove(inverses.size() - 1);
        }
        letter(idle.remove(i));
        given++;
        rebuild();
        i = 0;
      }
    }
  }

  private boolean isClosed(int[] g) {
    for (int p : orbit) {
      if (label[g[p]] == -1) {
        return false;
      }
    }
    return true;
  }

  private void letter(int[] g) {
    letters.add(g);
    inverses.add(Permutation.invert(g));
  }

  private void rebuild() {
    for (int extra = 0; ; extra++) {
      search();
      int[] path = pathTo(orbit[orbit.length - 1]);
      int depth = path.length;
      if (depth <= DEPTH || extra == SHORTCUTS || remembers()) {
        break;
      }
      int middle = path[depth - Math.min(depth / 2, LONGEST_WORD)];
      letter(representative(middle));
    }
    back = new AtomicReferenceArray<>(remembers() ? label.length : 0);
  }

  private boolean remembers() {
    return (long) orbit.length * label.length <= REMEMBERED;
  }

  private void search() {
    int[] fresh = new int[label.length];
    Arrays.fill(fresh, -1);
    fresh[point] = ROOT;
    int[] queue = new int[label.length];
    queue[0] = point;
    int size = 1;
    for (int head = 0; head < size; head++) {
      for (int k = 0; k < letters.size(); k++) {
        int image = letters.get(k)[queue[head]];
        if (fresh[image] == -1) {
          fresh[image] = k;
          queue[size++] = image;
        }
      }
    }
    label = fresh;
    orbit = Arrays.copyOf(queue, size);
    back = new AtomicReferenceArray<>(0);
  }

  /** The points from p back to the first after the base point. */
  private int[] pathTo(int p) {
    int[] path = new int[16];
    int depth = 0;
    for (int q = p; q != point; q = before(q)) {
      if (depth == path.length) {
        path = Arrays.copyOf(path, 2 * depth);
      }
      path[depth++] = q;
    }
    return Arrays.copyOf(path, depth);
  }

  /** The point before p on its path from the base point. */
  private int before(int p) {
    return inverses.get(label[p])[p];
  }

  /** u⁻¹∘g for the transversal element u that takes the base point to p. */
  int[] cancel(int[] g, int p) {
    if (p == point) {
      return g;
    }
    if (back.length() > 0) {
      return Permutation.compose(inverseRepresentative(p), g);
    }
    int[] result = g.clone();
    for (int q = p; q != point; ) {
      int[] step = inverses.get(label[q]);
      for (int i = 0; i < result.length; i++) {
        result[i] = step[result[i]];
      }
      q = step[q];
    }
    return result;
  }

  /** u⁻¹(x) for the transversal element u that takes the base point to p. */
  int cancelPoint(int x, int p) {
    if (back.length() > 0 && p != point) {
      return inverseRepresentative(p)[x];
    }
    int y = x;
    for (int q = p; q != point; ) {
      int[] step = inverses.get(label[q]);
      y = step[y];
      q = step[q];
    }
    return y;
  }

  private int[] inverseRepresentative(int p) {
    int[] known = back.get(p);
    if (known == null) {
      int[] step = inverses.get(label[p]);
      int q = step[p];
      known = q == point ? step : Permutation.compose(inverseRepresentative(q), step);
      back.set(p, known);
    }
    return known;
  }

  /** The transversal element that takes the base point to p. */
  int[] representative(int p) {
    int[] identity = new int[label.length];
    Arrays.setAll(identity, i -> i);
    return Permutation.invert(cancel(identity, p));
  }

  /** g∘u for the transversal element u that takes the base point to p. */
  int[] apply(int[] g, int p) {
    int[] path = pathTo(p);
    int[][] words = new int[path.length][];
    for (int k = 0; k < words.length; k++) {
      words[k] = letters.get(label[path[k]]);
    }
    int[] result = new int[g.length];
    for (int i = 0; i < result.length; i++) {
      int x = i;
      for (int k = words.length - 1; k >= 0; k--) {
        x = words[k][x];
      }
      result[i] = g[x];
    }
    return result;
  }

  /** The same level of the group conjugated by c. */
  ChainLevel conjugate(int[] c, int[] inverse) {
    int n = label.length;
    ChainLevel moved = new ChainLevel(c[point], n);
    own.forEach(g -> moved.own.add(conjugate(g, c, inverse)));
    for (int k = 0; k < letters.size(); k++) {
      moved.letters.add(conjugate(letters.get(k), c, inverse));
      moved.inverses.add(conjugate(inverses.get(k), c, inverse));
    }
    moved.given = given;
    moved.orbit = new int[orbit.length];
    for (int i = 0; i < orbit.length; i++) {
      moved.orbit[i] = c[orbit[i]];
    }
    for (int x = 0; x < n; x++) {
      moved.label[c[x]] = label[x];
    }
    moved.back = new AtomicReferenceArray<>(moved.remembers() && orbit.length > 1 ? n : 0);
    return moved;
  }

  private static int[] conjugate(int[] g, int[] c, int[] inverse) {
    int[] result = new int[g.length];
    for (int i = 0; i < g.length; i++) {
      result[i] = c[g[inverse[i]]];
    }
    return result;
  }
}
