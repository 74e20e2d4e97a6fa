package org.intertwiner.verify.jqwik;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.action.Spaces;

/**
 * Provides the values of annotated parameters; found by jqwik as a service, never called by hand.
 *
 * <p>Example: {@code new IntertwinerArbitraries().canProvideFor(type)} is true for a type with
 * {@link Haar}.
 */
public final class IntertwinerArbitraries implements ArbitraryProvider {
  /** Above the providers of arrays that come with jqwik. */
  private static final int PRIORITY = 20;

  /** Made by the service loader. */
  public IntertwinerArbitraries() {}

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return type.isAnnotated(Haar.class)
        || type.isAnnotated(PlaneField.class)
        || type.isAnnotated(PointCloud.class)
        || type.isAnnotated(Normal.class);
  }

  @Override
  public int priority() {
    return PRIORITY;
  }

  /**
   * The arbitrary of an annotated parameter.
   *
   * @param type the type of the parameter with its annotations
   * @param subtypes not used
   * @return one arbitrary
   * @throws InvalidInput if the group is not known, a size is below 1, or the annotation does not
   *     fit the type
   */
  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    Class<?> raw = type.getRawType();
    return Set.of(
        type.findAnnotation(Haar.class)
            .<Arbitrary<?>>map(haar -> HaarElements.as(raw, GroupNotation.parse(haar.value())))
            .or(() -> type.findAnnotation(PlaneField.class).map(field -> field(raw, field)))
            .or(() -> type.findAnnotation(PointCloud.class).map(cloud -> cloud(raw, cloud)))
            .or(() -> type.findAnnotation(Normal.class).map(normal -> normal(raw, normal)))
            .orElseThrow(() -> mismatch("none", raw, "an annotated parameter")));
  }

  private static Arbitrary<?> field(Class<?> raw, PlaneField field) {
    int channels = positive("channels", field.channels());
    int height = positive("height", field.height());
    int width = positive("width", field.width());
    if (raw == double[][].class && channels == 1) {
      return numbers(height * width).map(x -> rows(x, width));
    }
    if (raw == double[][][].class) {
      return numbers(channels * height * width)
          .map(
              x ->
                  Arrays.stream(rows(x, height * width))
                      .map(channel -> rows(channel, width))
                      .toArray(double[][][]::new));
    }
    return flat("@PlaneField", raw, channels * height * width);
  }

  private static Arbitrary<?> cloud(Class<?> raw, PointCloud cloud) {
    int points = positive("points", cloud.points());
    int dimension = positive("dimension", cloud.dimension());
    return raw == double[][].class
        ? numbers(points * dimension).map(x -> rows(x, dimension))
        : flat("@PointCloud", raw, points * dimension);
  }

  private static Arbitrary<?> normal(Class<?> raw, Normal normal) {
    return flat("@Normal", raw, positive("value", normal.value()));
  }

  private static Arbitrary<?> flat(String annotation, Class<?> raw, int size) {
    Function<double[], ?> form = raw == float[].class ? IntertwinerArbitraries::floats : x -> x;
    if (raw != float[].class && raw != double[].class) {
      throw mismatch(annotation, raw, "double[] or float[], or nested arrays of doubles");
    }
    return numbers(size).map(form);
  }

  private static Arbitrary<double[]> numbers(int size) {
    return Samplers.arbitrary(Spaces.doubles(), Inputs.normal(size));
  }

  private static double[][] rows(double[] x, int width) {
    return IntStream.range(0, x.length / width)
        .mapToObj(i -> Arrays.copyOfRange(x, i * width, (i + 1) * width))
        .toArray(double[][]::new);
  }

  private static float[] floats(double[] x) {
    return Spaces.floats().with(new float[0], x);
  }

  private static int positive(String what, int value) {
    if (value < 1) {
      throw new InvalidInput(what, Integer.toString(value), "at least 1", "");
    }
    return value;
  }

  static InvalidInput mismatch(String annotation, Class<?> raw, String expected) {
    return new InvalidInput("parameter with " + annotation, raw.getSimpleName(), expected, "");
  }
}
