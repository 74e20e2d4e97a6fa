package org.intertwiner.cli.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.request.InputFiles;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.Idx;
import org.intertwiner.nn.data.Interpolation;
import org.intertwiner.nn.data.LabelledArrays;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.data.RotatedDigits;
import org.intertwiner.nn.data.shape.GeneratedShapes;
import org.intertwiner.nn.data.shape.Pose;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.RandomStreams;

/**
 * The field {@code data} of a configuration: what is learned from and judged by.
 *
 * <p>Kinds: {@code digits} (from IDX files, or generated ones) and {@code shapes} (generated
 * volumes). A set is judged {@code upright} and {@code rotated}; it is learned either way.
 */
sealed interface DataConfig {
  /** The sets themselves. */
  record Data(LabelledFields training, Map<String, LabelledFields> tests) {
    /** The training set with some of it set aside to judge by between epochs. */
    Parts parts(int validation, long seed) {
      int rest = training.count() - validation;
      if (validation == 0 && rest > 0) {
        return new Parts(training, Optional.empty());
      }
      if (rest < 1) {
        throw new InvalidInput(
            "field 'validation'",
            validation + " of " + training.count() + " samples",
            "fewer than there are",
            "");
      }
      LabelledArrays.Split split =
          LabelledArrays.of(training).split(rest, validation, new SplittableRandom(seed));
      return new Parts(split.training(), Optional.of(split.test()));
    }
  }

  /** A training set and what was set aside. */
  record Parts(LabelledFields training, Optional<LabelledFields> validation) {}

  /** The first samples of every set. */
  static Map<String, LabelledFields> some(Map<String, LabelledFields> sets, int most) {
    Map<String, LabelledFields> few = new LinkedHashMap<>();
    sets.forEach(
        (name, set) -> {
          int[] first = IntStream.range(0, Math.min(most, set.count())).toArray();
          few.put(name, LabelledArrays.of(set).select(first));
        });
    return few;
  }

  /** Reads or makes the data. */
  Data load();

  /** The shape of one field, (channels, …space). */
  Shape shape();

  /** The number of classes. */
  int classes();

  /** Reads the field. */
  static DataConfig of(ObjectNode node) {
    Set<String> known = new HashSet<>(Digits.FIELDS);
    known.addAll(Shapes.FIELDS);
    String kind = Fields.of(node, "data", known).word("kind", List.of("digits", "shapes"));
    return kind.equals("digits") ? Digits.of(node) : Shapes.of(node);
  }

  /** The word for how samples stand. */
  static boolean rotated(Fields f, String name) {
    return f.word(name, List.of("rotated", "upright")).equals("rotated");
  }

  /**
   * Digits.
   *
   * @param images IDX images, or nothing for generated digits
   * @param labels IDX labels, given exactly when the images are
   * @param protocol sizes, seed, interpolation, side, and whether training digits are turned
   */
  record Digits(Optional<String> images, Optional<String> labels, RotatedDigits protocol)
      implements DataConfig {
    static final Set<String> FIELDS =
        Set.of(
            "kind",
            "images",
            "labels",
            "train",
            "test",
            "seed",
            "training",
            "interpolation",
            "side");
    private static final int CLASSES = 10;
    private static final int MAX_COUNT = 1_000_000;
    private static final int MAX_SIDE = 1024;

    static Digits of(ObjectNode node) {
      Fields f = Fields.of(node, "digits", FIELDS);
      if (f.has("images") != f.has("labels")) {
        throw new InvalidInput(
            "field 'data'",
            "only one of 'images' and 'labels'",
            "both files or neither",
            "without them digits are generated");
      }
      RotatedDigits protocol =
          RotatedDigits.protocol()
              .withSizes(f.integer("train", 1, MAX_COUNT), f.integer("test", 1, MAX_COUNT))
              .withSeed(f.has("seed") ? f.longInteger("seed") : 0)
              .withInterpolation(
                  Interpolation.valueOf(
                      f.word("interpolation", List.of("bilinear", "bicubic"))
                          .toUpperCase(Locale.ROOT)))
              .withSide(f.has("side") ? f.integer("side", 0, MAX_SIDE) : 0);
      return new Digits(
          f.optionalText("images"),
          f.optionalText("labels"),
          rotated(f, "training") ? protocol : protocol.withUprightTraining());
    }

    private LabelledImages read() {
      return images
          .map(
              name ->
                  Idx.read(InputFiles.data(name), InputFiles.data(labels.orElseThrow()), CLASSES))
          .orElseGet(
              () ->
                  GeneratedDigits.DEFAULT.draw(
                      protocol.training() + protocol.test(),
                      new SplittableRandom(protocol.seed())));
    }

    @Override
    public Shape shape() {
      if (protocol.side() > 0) {
        return Shape.of(1, protocol.side(), protocol.side());
      }
      return images.isPresent()
          ? read().shape()
          : Shape.of(1, GeneratedDigits.DEFAULT.side(), GeneratedDigits.DEFAULT.side());
    }

    @Override
    public int classes() {
      return CLASSES;
    }

    @Override
    public Data load() {
      LabelledImages source = read();
      LabelledImages.Split turned = protocol.from(source);
      Map<String, LabelledFields> tests = new LinkedHashMap<>();
      tests.put("upright", protocol.withUprightTest().from(source).test());
      tests.put("rotated", turned.test());
      return new Data(turned.training(), tests);
    }
  }

  /**
   * Generated volumes.
   *
   * @param shapes what is drawn
   * @param train samples to learn from
   * @param test samples to judge by
   * @param seed seed of the shapes
   * @param pose how those to learn from stand
   */
  record Shapes(GeneratedShapes shapes, int train, int test, long seed, Pose pose)
      implements DataConfig {
    static final Set<String> FIELDS =
        Set.of("kind", "side", "train", "test", "seed", "training", "noise");
    private static final int MAX_COUNT = 1_000_000;
    private static final int MAX_SIDE = 128;
    private static final int MAX_NOISE = 100;

    static Shapes of(ObjectNode node) {
      Fields f = Fields.of(node, "shapes", FIELDS);
      GeneratedShapes shapes = GeneratedShapes.of(f.integer("side", 8, MAX_SIDE));
      return new Shapes(
          f.has("noise") ? shapes.withNoise(f.real("noise", 0, MAX_NOISE)) : shapes,
          f.integer("train", 1, MAX_COUNT),
          f.integer("test", 1, MAX_COUNT),
          f.has("seed") ? f.longInteger("seed") : 0,
          Pose.valueOf(
              f.word("training", List.of("upright", "about-z", "octahedral", "any"))
                  .replace('-', '_')
                  .toUpperCase(Locale.ROOT)));
    }

    @Override
    public Shape shape() {
      return Shape.of(1, shapes.side(), shapes.side(), shapes.side());
    }

    @Override
    public int classes() {
      return shapes.kinds().size();
    }

    @Override
    public Data load() {
      Map<String, LabelledFields> tests = new LinkedHashMap<>();
      for (Pose stand : List.of(Pose.UPRIGHT, Pose.OCTAHEDRAL, Pose.ANY)) {
        tests.put(
            stand.name().toLowerCase(Locale.ROOT),
            shapes.draw(test, stand, RandomStreams.of(seed, 1).nextLong()));
      }
      return new Data(shapes.draw(train, pose, seed), tests);
    }
  }
}
