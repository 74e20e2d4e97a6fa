package org.intertwiner.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.Storage;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.model.SteerableDigitNet;
import org.intertwiner.nn.tensor.Losses;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A training step of the C8 digit network on 16 pictures of 28×28 (forward, gradients, Adam),
 * beside the engine's operations of such a step alone, called one after the other on arrays that
 * are there already. The ratio is what tensors, the tape and the arena cost.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TrainingStepBenchmark {
  private static final int BATCH = 16;
  private static final int SIDE = 28;
  private static final int CLASSES = 10;
  private static final int PARAMETERS = 20_000;

  /** The engine. */
  @Param({"nd4j", "java"})
  public String engineName;

  private Training training;
  private List<Call> calls;

  /** For JMH. */
  public TrainingStepBenchmark() {}

  /** One operation of the engine with its arguments. */
  private record Call(Engine engine, Method method, Object[] arguments) {
    Object run() {
      try {
        return method.invoke(engine, arguments);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A network with its optimiser and one batch. */
  private static final class Training {
    private final Engine engine;
    private final Network network;
    private final Weights weights;
    private final List<Parameter> learned;
    private final List<Parameter> moments = new ArrayList<>();
    private final float[] pictures = new float[BATCH * SIDE * SIDE];
    private final int[] labels = new int[BATCH];
    private long time;

    Training(Engine engine) {
      this.engine = engine;
      network =
          SteerableDigitNet.of(Representations.plane(Groups.cyclic(8)), CLASSES, SIDE, PARAMETERS);
      weights = Weights.initial(network, engine, DType.FLOAT32, 1);
      learned = weights.learned();
      for (Parameter p : learned) {
        Tensor zeros = Tensors.zeros(engine, DType.FLOAT32, p.value().shape());
        moments.add(Parameter.buffer("first", zeros));
        moments.add(Parameter.buffer("second", zeros));
      }
      SplittableRandom random = new SplittableRandom(2);
      for (int i = 0; i < pictures.length; i++) {
        pictures[i] = (float) random.nextGaussian();
      }
      for (int i = 0; i < BATCH; i++) {
        labels[i] = i % CLASSES;
      }
    }

    void step() {
      Step arena = engine.step();
      try {
        Tensor x = Tensors.of(engine, Shape.of(BATCH, 1, SIDE, SIDE), pictures);
        Tensor y = network.bindTraining(weights, new SplittableRandom(3)).apply(x);
        Tensor loss = Losses.crossEntropy(y, Tensors.indices(engine, Shape.of(BATCH), labels));
        List<Tensor> variables = learned.stream().map(Parameter::value).toList();
        List<Tensor> gradients = Tape.gradients(loss, variables);
        AdamRates rates = new AdamRates(1e-4, 0.9, 0.999, 1e-8, 0, ++time);
        for (int i = 0; i < gradients.size(); i++) {
          learned.get(i).adam(gradients.get(i), moments.get(2 * i), moments.get(2 * i + 1), rates);
        }
      } finally {
        arena.close();
      }
    }
  }

  /** Nothing is ever asked of it: stands in where arrays are to outlive their step. */
  private record NoStorage(DType type, int capacity) implements Storage {}

  /** Makes the network, and notes the operations of one step. */
  @Setup
  public void prepare() {
    Engine engine = Engines.named(engineName);
    training = new Training(engine);
    training.step();
    calls = new ArrayList<>();
    Memory nowhere = new Memory(NoStorage::new);
    Set<String> questions = Set.of("name", "description", "memory", "statistics");
    Engine noting =
        (Engine)
            Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("step")) {
                    return nowhere.open();
                  }
                  Call call = new Call(engine, method, arguments);
                  if (!questions.contains(method.getName())) {
                    calls.add(call);
                  }
                  return call.run();
                });
    Training noted = new Training(noting);
    calls.clear();
    noted.step();
  }

  /** The whole step. */
  @Benchmark
  public void step() {
    training.step();
  }

  /**
   * Its operations alone.
   *
   * @return the last result
   */
  @Benchmark
  public Object operations() {
    Object last = calls;
    for (Call call : calls) {
      last = call.run();
    }
    return last;
  }
}
