package org.intertwiner.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.optimiser.Optimiser;
import org.intertwiner.nn.train.optimiser.Sgd;
import org.intertwiner.nn.train.optimiser.WeightDecay;
import org.intertwiner.nn.train.schedule.Schedule;
import org.intertwiner.nn.train.schedule.Schedules;

/**
 * The field {@code training} of a configuration.
 *
 * @param epochs how often every sample is seen
 * @param batch samples in a step
 * @param seed seed of everything random but the data
 * @param optimiser how weights move
 * @param smoothing share of the label given to the other classes
 * @param clipping what becomes of large gradients
 * @param average factor of the exponential moving average of weights, if one is kept
 * @param patience epochs without improvement after which training stops, if at all
 * @param validation training samples set aside to judge by between epochs
 * @param augmented whether samples are moved by random elements of the network's group
 * @param every time between checkpoints
 * @param type kind of number of weights and features
 * @param computing kind of number of contractions
 */
record TrainingConfig(
    int epochs,
    int batch,
    long seed,
    Optimiser optimiser,
    double smoothing,
    Clipping clipping,
    OptionalDouble average,
    OptionalInt patience,
    int validation,
    boolean augmented,
    Duration every,
    DType type,
    DType computing) {
  private static final Set<String> FIELDS =
      Set.of(
          "epochs",
          "batch",
          "seed",
          "optimiser",
          "smoothing",
          "clipNorm",
          "clipValue",
          "average",
          "patience",
          "validation",
          "augment",
          "checkpointSeconds",
          "type",
          "computing");
  private static final Set<String> OPTIMISER =
      Set.of("name", "rate", "decay", "decayWhere", "momentum", "nesterov", "coupled", "schedule");
  private static final Set<String> SCHEDULE = Set.of("name", "end", "warmUp", "by", "at", "then");
  private static final int MAX_EPOCHS = 100_000;
  private static final int MAX_BATCH = 65_536;
  private static final int MAX_COUNT = 1 << 30;
  private static final int MAX_SECONDS = 86_400;
  private static final int DEFAULT_SECONDS = 60;

  /** Reads the field. */
  static TrainingConfig of(ObjectNode node) {
    Fields f = Fields.of(node, "training", FIELDS);
    DType type = type(f, "type", DType.FLOAT32);
    return new TrainingConfig(
        f.integer("epochs", 1, MAX_EPOCHS),
        f.integer("batch", 1, MAX_BATCH),
        f.has("seed") ? f.longInteger("seed") : 0,
        optimiser(f.object("optimiser")),
        f.has("smoothing") ? f.real("smoothing", 0, 0.999) : 0,
        clipping(f),
        f.has("average")
            ? OptionalDouble.of(f.real("average", 0, 0.999999))
            : OptionalDouble.empty(),
        f.has("patience")
            ? OptionalInt.of(f.integer("patience", 1, MAX_EPOCHS))
            : OptionalInt.empty(),
        f.has("validation") ? f.integer("validation", 0, MAX_COUNT) : 0,
        f.flag("augment"),
        Duration.ofSeconds(
            f.has("checkpointSeconds")
                ? f.integer("checkpointSeconds", 0, MAX_SECONDS)
                : DEFAULT_SECONDS),
        type,
        type(f, "computing", type));
  }

  private static DType type(Fields f, String name, DType usual) {
    Optional<String> word = f.optionalText(name);
    if (word.isEmpty()) {
      return usual;
    }
    List<String> names = new ArrayList<>();
    for (DType type : DType.values()) {
      if (type.isFloating()) {
        names.add(type.name().toLowerCase(Locale.ROOT));
      }
    }
    return DType.valueOf(f.word(name, names).toUpperCase(Locale.ROOT));
  }

  private static Clipping clipping(Fields f) {
    if (f.has("clipNorm") && f.has("clipValue")) {
      throw new InvalidInput(
          "field 'training'", "clipNorm and clipValue", "one of the two at most", "");
    }
    if (f.has("clipNorm")) {
      return Clipping.norm(f.real("clipNorm", 1e-300, 1e300));
    }
    return f.has("clipValue")
        ? Clipping.value(f.real("clipValue", 1e-300, 1e300))
        : Clipping.none();
  }

  private static Optimiser optimiser(ObjectNode node) {
    Fields f = Fields.of(node, "optimiser", OPTIMISER);
    String name = f.word("name", List.of("adam", "sgd"));
    double rate = f.real("rate", 0, 1e6);
    Schedule schedule = f.has("schedule") ? schedule(f.value("schedule")) : Schedules.constant();
    WeightDecay decay = decay(f);
    if (name.equals("adam")) {
      refuse(f, "adam", "momentum", "nesterov");
      Adam adam = Adam.at(rate).withSchedule(schedule).withDecay(decay);
      return f.flag("coupled") ? adam.coupled() : adam;
    }
    refuse(f, "sgd", "coupled");
    Sgd sgd = Sgd.at(rate).withSchedule(schedule).withDecay(decay);
    sgd = f.has("momentum") ? sgd.withMomentum(f.real("momentum", 0, 0.999999)) : sgd;
    return f.flag("nesterov") ? sgd.nesterov() : sgd;
  }

  private static void refuse(Fields f, String owner, String... names) {
    for (String name : names) {
      if (f.has(name)) {
        throw new InvalidInput(
            "optimiser " + owner, "the field '" + name + "'", "its own fields", "");
      }
    }
  }

  private static WeightDecay decay(Fields f) {
    WeightDecay decay = WeightDecay.of(f.has("decay") ? f.real("decay", 0, 1e6) : 0);
    if (f.has("decayWhere")) {
      for (Map.Entry<String, JsonNode> rule : f.object("decayWhere").properties()) {
        if (!rule.getValue().isNumber()) {
          throw new InvalidInput(
              "field 'decayWhere'",
              Json.quote(rule.toString()),
              "factors by pattern of representations",
              "for example {\"*→E*\": 0.5}");
        }
        decay = decay.where(rule.getKey(), rule.getValue().doubleValue());
      }
    }
    return decay;
  }

  private static Schedule schedule(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      throw new InvalidInput(
          "field 'schedule'", Json.quote(node.toString()), "an object with a name", "");
    }
    Fields f = Fields.of(object, "schedule", SCHEDULE);
    List<String> names =
        List.of("constant", "one-cycle", "cosine", "exponential", "steps", "warm-up");
    return switch (f.word("name", names)) {
      case "one-cycle" -> Schedules.oneCycle(f.has("warmUp") ? f.real("warmUp", 0, 1) : 0.25);
      case "cosine" -> Schedules.cosine(f.has("end") ? f.real("end", 0, 1) : 0);
      case "exponential" -> Schedules.exponential(f.real("end", 1e-12, 1));
      case "steps" -> Schedules.steps(f.real("by", 0, 1), places(f));
      case "warm-up" ->
          Schedules.warmUp(
              f.real("warmUp", 0, 1),
              f.has("then") ? schedule(f.value("then")) : Schedules.constant());
      default -> Schedules.constant();
    };
  }

  private static Double[] places(Fields f) {
    return f.numbers("at", 100).stream().map(Double::valueOf).toArray(Double[]::new);
  }
}
