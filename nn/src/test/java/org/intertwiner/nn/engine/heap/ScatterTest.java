package org.intertwiner.nn.engine.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;

/** Adding up by an index, in every way the work can be shared, against one loop. */
class ScatterTest {
  private static final List<Workers> TEAMS = List.of(new Workers(1), new Workers(3));

  private static void check(int blocks, int[] index, int extent, int inner) {
    int count = index.length;
    SplittableRandom random = new SplittableRandom(count);
    double[] x = random.doubles((long) blocks * count * inner, -1, 1).toArray();
    // small multiples of a power of two add up exactly, in any order
    float[] narrow = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.rint(x[i] * 16) / 16;
      narrow[i] = (float) x[i];
    }
    double[] expected = new double[blocks * extent * inner];
    for (int b = 0; b < blocks; b++) {
      for (int j = 0; j < count; j++) {
        for (int i = 0; i < inner; i++) {
          expected[(b * extent + index[j]) * inner + i] += x[(b * count + j) * inner + i];
        }
      }
    }
    for (Workers team : TEAMS) {
      double[] y = new double[expected.length + 5];
      Arrays.fill(y, 7);
      new Scatter(team, new Scatter.Wide(x, y), index, count, extent, inner).run(blocks);
      assertThat(Arrays.copyOf(y, expected.length)).isEqualTo(expected);
      assertThat(y[expected.length]).isEqualTo(7);
      float[] z = new float[expected.length + 5];
      Arrays.fill(z, 7);
      new Scatter(team, new Scatter.Floats(narrow, z), index, count, extent, inner).run(blocks);
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) z[i]).isEqualTo(expected[i]);
      }
      assertThat(z[expected.length]).isEqualTo(7);
    }
  }

  private static int[] random(int count, int extent) {
    return new SplittableRandom(4).ints(count, 0, extent).toArray();
  }

  /** Rounding depends on the order of sums, which must not depend on the number of threads. */
  @Test
  void bitsDoNotDependOnThreads() {
    sameBits(1, 100_000, 2000, 3);
    sameBits(1, 100_000, 2000, 1);
    sameBits(2, 50_000, 2000, 3);
    sameBits(1, 20_000, 2000, 20);
    sameBits(1, 100_000, 60_000, 3);
  }

  private static void sameBits(int blocks, int count, int extent, int inner) {
    SplittableRandom random = new SplittableRandom(count);
    double[] x = random.doubles((long) blocks * count * inner, -1, 1).toArray();
    float[] narrow = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      narrow[i] = (float) x[i];
    }
    int[] index = random(count, extent);
    double[] wide = new double[blocks * extent * inner];
    float[] single = new float[wide.length];
    new Scatter(new Workers(1), new Scatter.Wide(x, wide), index, count, extent, inner).run(blocks);
    new Scatter(new Workers(1), new Scatter.Floats(narrow, single), index, count, extent, inner)
        .run(blocks);
    for (int threads : new int[] {2, 3, 7, 40}) {
      Workers team = new Workers(threads);
      double[] y = new double[wide.length];
      float[] z = new float[wide.length];
      new Scatter(team, new Scatter.Wide(x, y), index, count, extent, inner).run(blocks);
      new Scatter(team, new Scatter.Floats(narrow, z), index, count, extent, inner).run(blocks);
      assertThat(Arrays.equals(y, wide)).as(threads + " threads, float64").isTrue();
      assertThat(Arrays.equals(z, single)).as(threads + " threads, float32").isTrue();
    }
  }

  @Test
  void indicesInOrder() {
    int[] sorted = random(40_000, 300);
    Arrays.sort(sorted);
    check(1, sorted, 300, 4);
    check(1, sorted, 302, 1);
    check(2, Arrays.copyOf(sorted, 3000), 300, 20);
    int[] shifted = Arrays.stream(sorted).map(k -> k + 5).toArray();
    check(1, shifted, 400, 2);
  }

  @Test
  void oneRowTakesAll() {
    check(1, new int[70_000], 3, 2);
    check(1, IntStream.generate(() -> 2).limit(70_000).toArray(), 3, 1);
  }

  @Test
  void indicesInNoOrder() {
    check(1, random(5000, 100), 100, 32);
    check(1, random(90_000, 100), 100, 1);
    check(1, random(30_000, 20_000), 20_000, 3);
    check(7, random(4000, 50), 50, 5);
    check(1, random(10, 4), 4, 2);
  }
}
