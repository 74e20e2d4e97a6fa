package org.intertwiner.verify.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WindowProperties {

  /** The definition, cell by cell: what window i reads of an array of n cells, padded. */
  private static List<List<Integer>> read(Window w, int n) {
    List<List<Integer>> windows = new ArrayList<>();
    for (int start = -w.before(); start + w.span() <= n + w.after(); start += w.stride()) {
      List<Integer> cells = new ArrayList<>();
      for (int j = 0; j < w.kernel(); j++) {
        cells.add(start + j * w.dilation());
      }
      windows.add(cells);
    }
    return windows;
  }

  @Property
  void countsTheWindowsThatFit(
      @ForAll @IntRange(min = 1, max = 6) int kernel,
      @ForAll @IntRange(min = 1, max = 4) int stride,
      @ForAll @IntRange(min = -1, max = 3) int before,
      @ForAll @IntRange(min = -1, max = 3) int after,
      @ForAll @IntRange(min = 1, max = 3) int dilation,
      @ForAll @IntRange(min = 1, max = 40) int size) {
    Window window = new Window(kernel, stride, before, after, dilation, false);
    assertThat(window.count(size)).isEqualTo(read(window, size).size());
  }

  @Property
  void displacementVanishesExactlyWhereEveryWindowHasItsMirrorImage(
      @ForAll @IntRange(min = 1, max = 6) int kernel,
      @ForAll @IntRange(min = 1, max = 4) int stride,
      @ForAll @IntRange(min = 0, max = 3) int before,
      @ForAll @IntRange(min = 0, max = 3) int after,
      @ForAll @IntRange(min = 1, max = 3) int dilation,
      @ForAll @IntRange(min = 24, max = 60) int size) {
    Window window = new Window(kernel, stride, before, after, dilation, false);
    List<List<Integer>> windows = read(window, size);
    boolean mirrored = true;
    for (int i = 0; i < windows.size(); i++) {
      List<Integer> image =
          windows.get(windows.size() - 1 - i).stream().map(c -> size - 1 - c).sorted().toList();
      mirrored &= image.equals(windows.get(i));
    }
    assertThat(window.displacement(size) == 0).isEqualTo(mirrored);
    assertThat(window.movesTo(window, size, true, false)).isEqualTo(mirrored);
    assertThat(window.movesTo(window, size, true, true)).isEqualTo(mirrored);
    assertThat(window.goodResidue().map(r -> size % stride == r).orElse(false)).isEqualTo(mirrored);
  }

  /** Symmetric numbers go to symmetric numbers exactly at the good sizes. */
  @Property
  void pooledPalindromesStayPalindromesAtGoodSizes(
      @ForAll @IntRange(min = 1, max = 5) int kernel,
      @ForAll @IntRange(min = 1, max = 4) int stride,
      @ForAll @IntRange(min = 0, max = 2) int padding,
      @ForAll boolean ceiling,
      @ForAll @IntRange(min = 1, max = 30) int size) {
    int p = Math.min(padding, kernel / 2);
    Window window = new Window(kernel, stride, p, p, 1, ceiling);
    int count = window.count(size);
    int[] largest = new int[count];
    int[] mirrored = new int[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < kernel; j++) {
        int cell = stride * i - p + j;
        if (cell >= 0 && cell < size) {
          largest[i] = Math.max(largest[i], 1 + cell * cell % 17);
          int back = size - 1 - cell;
          mirrored[i] = Math.max(mirrored[i], 1 + back * back % 17);
        }
      }
    }
    if (count > 0 && window.movesTo(window, size, true, true)) {
      for (int i = 0; i < count; i++) {
        assertThat(mirrored[i]).isEqualTo(largest[count - 1 - i]);
      }
    }
  }
}
