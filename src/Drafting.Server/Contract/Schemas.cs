using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Drafting.Operations;
using Drafting.Redlines;
using Microsoft.OpenApi;

namespace Drafting.Server.Contract;

/// <summary>
/// JSON schemas of what is asked and answered, from the records that are written, or that say what is written (…Shape). A record has a schema of its
/// own, by its name without “View” or “Shape”. Of answers a member may be null where its type says so, and is always there unless its attributes say
/// otherwise; of a record whose name ends in “Request”, what may be null may be left out, unless it is <c>[Required]</c>.
/// </summary>
internal sealed class Schemas(OpenApiDocument document)
{
    // The redlines know nothing of drafts: to them the kind of a paragraph is a word.
    private static readonly HashSet<(Type, string)> Elsewhere = [(typeof(RedlineSide), nameof(RedlineSide.Kind)), (typeof(RedlinedParagraph), nameof(RedlinedParagraph.Kind))];

    private readonly NullabilityInfoContext nullability = new();
    private readonly SortedDictionary<string, (Type Type, OpenApiSchema Schema)> named = new(StringComparer.Ordinal);

    /// <summary>The schemas that have names, in order.</summary>
    public IEnumerable<KeyValuePair<string, OpenApiSchema>> Named => named.Select(each => KeyValuePair.Create(each.Key, each.Value.Schema));

    /// <summary>The schema of a type, or a reference to it.</summary>
    public IOpenApiSchema Of(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } given)
            return Nullable(Of(given));
        if (Plain(type) is { } plain)
            return plain;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Either<,>))
            return new OpenApiSchema { AnyOf = [.. type.GetGenericArguments().Select(Of)] };
        if (Interface(type, typeof(IReadOnlyDictionary<,>)) is { } map)
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Of(map.GetGenericArguments()[1]) };
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(Interface(type, typeof(IEnumerable<>))!.GetGenericArguments()[0]) };
        return Reference(type);
    }

    /// <summary>The schema of an argument, or of a method's result.</summary>
    public IOpenApiSchema Of(ParameterInfo parameter)
    {
        var shape = parameter.GetCustomAttribute<ShapeAttribute>()?.Shape;
        return shape is not null && System.Nullable.GetUnderlyingType(parameter.ParameterType) is not null ? Nullable(Of(shape)) : Of(shape ?? parameter.ParameterType);
    }

    /// <summary>A text that is one of these words.</summary>
    public static OpenApiSchema Words(IEnumerable<string> words) => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))] };

    /// <summary>The name under which a type's schema stands.</summary>
    public static string NameOf(Type type)
    {
        var suffix = new[] { "View", "Shape" }.FirstOrDefault(each => type.Name.EndsWith(each, StringComparison.Ordinal));
        return suffix is null ? type.Name : type.Name[..^suffix.Length];
    }

    private static OpenApiSchema? Plain(Type type) =>
        type == typeof(string) ? new() { Type = JsonSchemaType.String }
        : type == typeof(bool) ? new() { Type = JsonSchemaType.Boolean }
        : type == typeof(int) ? new() { Type = JsonSchemaType.Integer, Format = "int32" }
        : type == typeof(long) ? new() { Type = JsonSchemaType.Integer, Format = "int64" }
        : type == typeof(double) ? new() { Type = JsonSchemaType.Number, Format = "double" }
        : type == typeof(DateTimeOffset) ? new() { Type = JsonSchemaType.String, Format = "date-time" }
        : type == typeof(DateOnly) ? new() { Type = JsonSchemaType.String, Format = "date" }
        : type == typeof(Stream) ? new() { Type = JsonSchemaType.String, Format = "binary" }
        : type == typeof(JsonElement) ? new()
        : null;

    private OpenApiSchemaReference Reference(Type type)
    {
        var name = NameOf(type);
        if (!named.TryGetValue(name, out var there))
        {
            var schema = new OpenApiSchema { Description = Documentation.Of(type) };
            // Before it is filled in: it may hold itself.
            named[name] = (type, schema);
            Fill(schema, type);
        }
        else if (there.Type != type)
        {
            throw new InvalidOperationException($"{type} and {there.Type} would both be called {name} in the description of the API.");
        }

        return new(name, document);
    }

    private void Fill(OpenApiSchema schema, Type type)
    {
        if (type.IsEnum)
            schema.Enum = Words(type.GetEnumNames().Select(JsonNamingPolicy.CamelCase.ConvertName)).Enum;
        else if (typeof(IWords).IsAssignableFrom(type))
            schema.Enum = Words((IEnumerable<string>)type.GetProperty(nameof(IWords.All))!.GetValue(null)!).Enum;
        if (schema.Enum is not null)
            schema.Type = JsonSchemaType.String;
        else if (type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).ToList() is { Count: > 0 } cases)
            FillUnion(schema, cases, type.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName);
        else
            FillObject(schema, type);
    }

    private void FillUnion(OpenApiSchema schema, List<JsonDerivedTypeAttribute> cases, string? discriminator)
    {
        schema.AnyOf = [.. cases.Select(each => Reference(each.DerivedType))];
        if (discriminator is null)
            return;
        schema.Discriminator = new() { PropertyName = discriminator, Mapping = new Dictionary<string, OpenApiSchemaReference>() };
        foreach (var each in cases)
        {
            var word = (string)each.TypeDiscriminator!;
            schema.Discriminator.Mapping[word] = Reference(each.DerivedType);
            var known = named[NameOf(each.DerivedType)].Schema;
            known.Properties = new Dictionary<string, IOpenApiSchema>([KeyValuePair.Create(discriminator, (IOpenApiSchema)Words([word])), .. known.Properties!]);
            known.Required!.Add(discriminator);
        }
    }

    private void FillObject(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Properties = new Dictionary<string, IOpenApiSchema>();
        schema.Required = new HashSet<string>();
        var isAsked = type.Name.EndsWith("Request", StringComparison.Ordinal);
        // What is inherited is written first.
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).GroupBy(property => property.DeclaringType!).Reverse().SelectMany(declared => declared))
        {
            var isIgnored = property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition;
            if (isIgnored == JsonIgnoreCondition.Always)
                continue;
            var isRequired = property.IsDefined(typeof(System.ComponentModel.DataAnnotations.RequiredAttribute));
            var mayBeNull = nullability.Create(property).ReadState == NullabilityState.Nullable && isIgnored is null && !isRequired;
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var value = Of(ShapeOf(property) ?? System.Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            Describe(value, Documentation.Of(property));
            schema.Properties[name] = mayBeNull ? Nullable(value) : value;
            var mayBeAbsent = isIgnored is not null || property.IsDefined(typeof(MayBeAbsentAttribute)) || (isAsked && (mayBeNull || HasDefault(type, property.Name)));
            if (!mayBeAbsent)
                schema.Required.Add(name);
        }
    }

    private static Type? ShapeOf(PropertyInfo property) =>
        property.GetCustomAttribute<ShapeAttribute>()?.Shape ?? (Elsewhere.Contains((property.DeclaringType!, property.Name)) ? typeof(ParagraphKind) : null);

    private static bool HasDefault(Type type, string name) =>
        type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.Name == name && parameter.HasDefaultValue);

    private static void Describe(IOpenApiSchema schema, string? description)
    {
        if (description is not null)
            schema.Description = description;
    }

    private static IOpenApiSchema Nullable(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { Type: { } type } own)
        {
            own.Type = type | JsonSchemaType.Null;
            return own;
        }

        var nullable = new OpenApiSchema { Description = schema.Description, AnyOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        if (schema is OpenApiSchemaReference reference)
            reference.Reference.Description = null;
        return nullable;
    }

    private static Type? Interface(Type type, Type wanted) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == wanted);
}
