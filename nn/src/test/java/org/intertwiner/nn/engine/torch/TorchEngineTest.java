package org.intertwiner.nn.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.bytedeco.pytorch.global.torch;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.MemoryStatistics;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TorchEngineTest {
  private static final EngineStatus STATUS = new TorchEngineProvider().status();

  @BeforeEach
  void skipWhereThereIsNoLibTorch() {
    assumeTrue(STATUS.available(), STATUS.explanation());
  }

  private static Engine engine() {
    return Engines.named("torch");
  }

  @Test
  void saysWhatItIs() {
    assertThat(engine().description()).contains("LibTorch", "threads");
    assertThat(DType.values()).allMatch(engine()::supports);
  }

  @Test
  void setsItsThreadsAgainWhenAnotherLibraryChangedThem() {
    Tensor x = Tensors.full(engine(), DType.FLOAT32, Shape.of(5), 2);
    torch.set_num_threads(7);
    assertThat(x.square().toFloats()).containsOnly(4);
    assertThat(engine().description()).contains(", " + torch.get_num_threads() + " threads");
  }

  @Test
  void threadsAreANumber() {
    String before = System.getProperty(TorchLibraries.THREADS);
    try {
      for (String bad : List.of("none", "0", "-1", "1000")) {
        System.setProperty(TorchLibraries.THREADS, bad);
        assertThatThrownBy(() -> new TorchEngineProvider().open())
            .isInstanceOf(InvalidInput.class)
            .hasMessageContaining(TorchLibraries.THREADS);
      }
      System.setProperty(TorchLibraries.THREADS, "1");
      assertThat(new TorchEngineProvider().open().description()).contains("1 threads");
    } finally {
      if (before == null) {
        System.clearProperty(TorchLibraries.THREADS);
      } else {
        System.setProperty(TorchLibraries.THREADS, before);
      }
    }
  }

  @Test
  void aCardThatIsNotThereIsRefused() {
    EngineStatus status = new TorchCudaEngineProvider().status();
    assumeTrue(!status.available(), "there is a card");
    assertThat(status.explanation()).isNotBlank();
    assertThatThrownBy(() -> Engines.named("torch:cuda"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(status.explanation());
    assertThatThrownBy(() -> new TorchCudaEngineProvider().open())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("CUDA");
  }

  @Test
  void moreMemoryThanTheMachineHasIsRefused() {
    TorchDevice small = new TorchDevice(false, 1, 1 << 20);
    assertThat(small.allocate(DType.FLOAT32, 1000).capacity()).isEqualTo(1000);
    assertThatThrownBy(() -> small.allocate(DType.FLOAT64, 1 << 20))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessageContaining("8388608");
    assertThatThrownBy(
            () -> {
              try (Step step = engine().step()) {
                for (int i = 0; i < 10_000 && step.size() >= 0; i++) {
                  engine().memory().array(DType.FLOAT64, Shape.of(Integer.MAX_VALUE));
                }
              }
            })
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void unusedStoragesGoBackToTheMachine() {
    TorchDevice small = new TorchDevice(false, 1, 64L << 20);
    for (int i = 0; i < 40; i++) {
      assertThat(small.allocate(DType.FLOAT32, 2 << 20).capacity()).isEqualTo(2 << 20);
    }
  }

  @Test
  void aStorageKeepsItsLatestViewsOnly() {
    Array x = engine().memory().array(DType.FLOAT32, Shape.of(64));
    engine().fill(x, 3);
    for (int i = 1; i <= 40; i++) {
      Array view = x.reshaped(Shape.of(64)).reshaped(i % 2 == 0 ? Shape.of(8, 8) : Shape.of(64));
      assertThat(TorchStorage.tensor(view).numel()).isEqualTo(64);
    }
    TorchStorage storage = TorchStorage.storage(x);
    for (int i = 1; i < 60; i++) {
      assertThat(storage.view(Shape.of(i)).numel()).isEqualTo(i);
    }
    assertThat(storage.view(Shape.of(8, 8)))
        .as("made again after the others pushed it out")
        .isSameAs(storage.view(Shape.of(8, 8)));
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT32", "FLOAT64", "FLOAT16", "BFLOAT16"})
  void poolsWithMorePaddingThanHalfAWindow(DType type) {
    Window wide = new Window(List.of(1, 2, 1), List.of(2, 0, 1), List.of(1, 1, 2), 1);
    int[] taps = {3, 2, 2};
    double[] x = new Random(3).doubles(2 * 4 * 5 * 6, -1, 1).map(v -> (float) v).toArray();
    x[7] = Double.NEGATIVE_INFINITY;
    Tensor here = Tensors.from(engine(), type, Shape.of(1, 2, 4, 5, 6), x);
    Tensor there =
        Tensors.from(Engines.named("java"), DType.FLOAT64, here.shape(), here.toDoubles());
    Tensor index = Convolutions.argmaxPool(here, taps, wide);
    assertThat(index.toInts()).isEqualTo(Convolutions.argmaxPool(there, taps, wide).toInts());
    Tensor least = Tensors.full(engine(), type, Shape.of(1, 1, 3), Double.NEGATIVE_INFINITY);
    Window line = Window.unit(1).withPadding(2);
    int[] found = Convolutions.argmaxPool(least, new int[] {3}, line).toInts();
    assertThat(Arrays.stream(found)).hasSize(5).allMatch(i -> i >= 0 && i < 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "BFLOAT16"})
  void halfPrecisionRoundsToTheNearest(DType type) {
    double u = type.roundoff();
    double[] x = {1 + 2 * u, 1 + u, 1 + 3 * u, 1 + 1.01 * u, 1 / 3.0};
    double[] got = Tensors.from(engine(), type, Shape.of(5), x).toDoubles();
    assertThat(got[0]).isEqualTo(1 + 2 * u);
    assertThat(got[1]).as("ties go to the even one").isEqualTo(1);
    assertThat(got[2]).isEqualTo(1 + 4 * u);
    assertThat(got[3]).isEqualTo(1 + 2 * u);
    assertThat(got[4]).isCloseTo(1 / 3.0, Offset.offset(u / 3));
    Tensor large = Tensors.from(engine(), type, Shape.of(1), 1e5);
    assertThat(large.isFinite()).isEqualTo(type == DType.BFLOAT16);
    float[] floats = {0.5f, -2};
    Array out = engine().memory().array(type, Shape.of(2));
    engine().write(floats, 0, out);
    float[] back = new float[2];
    engine().read(out, back, 0);
    assertThat(back).containsExactly(floats);
  }

  @Test
  void engineOverJavaArraysRefusesHalfPrecision() {
    Engine java = Engines.named("java");
    assertThat(java.supports(DType.FLOAT16)).isFalse();
    assertThatThrownBy(() -> Tensors.zeros(java, DType.BFLOAT16, Shape.of(2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("BFLOAT16");
  }

  @Test
  void intermediateResultsComeFromThePoolOutsideOfSteps() {
    Tensor x = Tensors.full(engine(), DType.FLOAT32, Shape.of(3, 4), 2);
    Array out = engine().memory().loose(DType.FLOAT32, Shape.of(1, 4));
    engine().productSum(x.array(), x.array(), out);
    MemoryStatistics before = engine().statistics();
    engine().productSum(x.array(), x.array(), out);
    assertThat(engine().statistics().freshAllocations()).isEqualTo(before.freshAllocations());
    float[] sums = new float[4];
    engine().read(out, sums, 0);
    assertThat(sums).containsOnly(12);
  }
}
