package org.tonne.integration.rest.v1;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tonne.integration.rest.Problem;
import org.tonne.project.application.Facet;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest {

    private static final List<Class<?>> RESOURCES = List.of(
            ProjectsResource.class,
            QuotesResource.class,
            OrdersResource.class,
            CertificatesResource.class,
            SerialsResource.class,
            StatisticsResource.class,
            ContractResource.class);

    private final JsonObject contract = Json.createReader(new ByteArrayInputStream(ContractResource.contract()))
            .readObject();

    @Test
    void the_contract_names_every_route_and_no_other() {
        Set<String> described = new TreeSet<>();
        contract.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .keySet()
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        assertThat(described).isEqualTo(routes());
    }

    @Test
    void the_contract_names_every_parameter_of_a_search_and_every_filter_is_one() {
        assertThat(contract.getJsonObject("paths")
                        .getJsonObject("/projects")
                        .getJsonObject("get")
                        .getJsonArray("parameters")
                        .getValuesAs(JsonObject.class))
                .extracting(parameter -> parameter.getString("name"))
                .containsExactlyInAnyOrderElementsOf(ProjectsResource.FILTER)
                .containsAll(Arrays.stream(Facet.values()).map(Facet::parameter).toList());
    }

    @Test
    void the_contract_names_every_field_of_every_answer() {
        JsonObject schemas = contract.getJsonObject("components").getJsonObject("schemas");
        answers().forEach(record -> {
            JsonObject schema = schemas.getJsonObject(record.getSimpleName());
            assertThat(schema).as(record.getSimpleName()).isNotNull();
            assertThat(schema.getJsonObject("properties").keySet())
                    .as(record.getSimpleName())
                    .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        });
    }

    @Test
    void what_is_required_is_what_is_never_left_out() {
        JsonObject schemas = contract.getJsonObject("components").getJsonObject("schemas");
        answers().forEach(record -> assertThat(
                        schemas.getJsonObject(record.getSimpleName()).getJsonArray("required").stream()
                                .map(name -> ((JsonString) name).getString()))
                .as(record.getSimpleName())
                .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList()));
    }

    @Test
    void every_schema_is_an_answer_or_a_body() {
        Map<String, Class<?>> answers =
                answers().collect(Collectors.toMap(Class::getSimpleName, type -> type, (a, b) -> a, TreeMap::new));

        assertThat(contract.getJsonObject("components").getJsonObject("schemas").keySet())
                .allMatch(name -> name.startsWith("New") || answers.containsKey(name));
    }

    private static Stream<Class<?>> answers() {
        return Stream.concat(
                Stream.of(Amount.class, Problem.class),
                Stream.of(
                                Projects.class,
                                Quotes.class,
                                Orders.class,
                                Shares.class,
                                Certificates.class,
                                Serials.class,
                                StatisticsResource.class)
                        .flatMap(holder -> Arrays.stream(holder.getDeclaredClasses()))
                        .filter(Class::isRecord));
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                String verb = method.isAnnotationPresent(GET.class)
                        ? "GET "
                        : method.isAnnotationPresent(POST.class) ? "POST " : "";
                if (!verb.isEmpty()) {
                    Path path = method.getAnnotation(Path.class);
                    String whole =
                            resource.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
                    routes.add(verb + whole.substring("/v1".length()).replaceAll(": [^}]+", ""));
                }
            }
        }
        return routes;
    }
}
