package org.intertwiner.verify.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * Runs methods with {@link EquivarianceTest}; found by launchers of the JUnit platform as a
 * service, never called by hand.
 *
 * <p>A method is one container; each check of its report becomes one test below it. A method that
 * throws, or returns something else, fails as one test.
 *
 * <p>Example: {@code EngineTestKit.engine("intertwiner").selectors(selectClass(MyTest.class))}.
 */
public final class EquivarianceTestEngine implements TestEngine {
  /** The name by which launchers select this engine. */
  public static final String ID = "intertwiner";

  private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
          .addClassContainerSelectorResolver(AnnotatedMethods::isContainer)
          .addSelectorResolver(context -> new AnnotatedMethods(context.getClassNameFilter()))
          .addTestDescriptorVisitor(context -> TestDescriptor::prune)
          .build();

  /** Made by the service loader. */
  public EquivarianceTestEngine() {}

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor root = new EngineDescriptor(id, "Intertwiner");
    RESOLVER.resolve(request, root);
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    Overrides overrides =
        Overrides.from(
            request.getConfigurationParameters()::get,
            name -> Optional.ofNullable(System.getenv(name)));
    new Run(request.getEngineExecutionListener(), overrides).node(request.getRootTestDescriptor());
  }

  /** One execution of the tree. */
  private record Run(EngineExecutionListener listener, Overrides overrides) {

    void node(TestDescriptor node) {
      Optional<String> disabled =
          node instanceof Described.OfClass c
              ? JupiterAnnotations.disabled(c.type())
              : node instanceof Described.OfMethod m
                  ? JupiterAnnotations.disabled(m.method())
                  : Optional.empty();
      if (disabled.isPresent()) {
        listener.executionSkipped(node, disabled.get());
        return;
      }
      listener.executionStarted(node);
      if (node instanceof Described.OfMethod method) {
        method(method);
      }
      List.copyOf(node.getChildren()).stream()
          .filter(child -> !(child instanceof Described.OfCheck))
          .forEach(this::node);
      listener.executionFinished(node, TestExecutionResult.successful());
    }

    private void method(Described.OfMethod node) {
      Report report;
      try {
        report = report(node);
      } catch (Throwable failure) {
        rethrowIfFatal(failure);
        finish(node, 1, "description of the check", Optional.of(failure));
        return;
      }
      List<Check> checks = report.checks();
      for (int i = 0; i < checks.size(); i++) {
        Check check = checks.get(i);
        finish(
            node,
            i + 1,
            check.of(),
            CheckFailure.of(report, check, node.type(), node.method().getName()));
      }
    }

    private void finish(
        Described.OfMethod node, int index, String name, Optional<? extends Throwable> failure) {
      Described.OfCheck test = new Described.OfCheck(node, index, name);
      node.addChild(test);
      listener.dynamicTestRegistered(test);
      listener.executionStarted(test);
      listener.executionFinished(
          test,
          failure.map(TestExecutionResult::failed).orElseGet(TestExecutionResult::successful));
    }

    private Report report(Described.OfMethod node) throws Throwable {
      EquivarianceTest settings =
          AnnotationSupport.findAnnotation(node.method(), EquivarianceTest.class).orElseThrow();
      Object returned = invoke(node.type(), node.method());
      try {
        Report report = new Subject(settings, overrides).report(returned);
        publish(node, report);
        return report;
      } finally {
        if (returned instanceof AutoCloseable resource) {
          resource.close();
        }
      }
    }

    private void publish(Described.OfMethod node, Report report) {
      listener.reportingEntryPublished(
          node, ReportEntry.from(report.subject(), report.verdict().word()));
      overrides
          .reports()
          .map(
              folder ->
                  ReportFolder.write(
                      folder, node.type().getName() + "." + node.method().getName(), report))
          .ifPresent(
              file ->
                  listener.reportingEntryPublished(
                      node, ReportEntry.from("report", file.toString())));
    }
  }

  private static void rethrowIfFatal(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }

  private static @Nullable Object invoke(Class<?> type, Method method) throws Throwable {
    if (method.getParameterCount() > 0) {
      throw new InvalidInput(
          "method with @EquivarianceTest",
          method.getName() + " with parameters",
          "a method without parameters",
          "");
    }
    method.setAccessible(true);
    try {
      return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instance(type));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object instance(Class<?> type) throws Throwable {
    boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    try {
      Constructor<?> constructor =
          inner
              ? type.getDeclaredConstructor(type.getDeclaringClass())
              : type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return inner
          ? constructor.newInstance(instance(type.getDeclaringClass()))
          : constructor.newInstance();
    } catch (NoSuchMethodException e) {
      throw new InvalidInput(
          "class of a method with @EquivarianceTest",
          type.getName(),
          "a class with a constructor without parameters",
          "");
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
