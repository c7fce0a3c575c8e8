using System.Collections.Concurrent;
using System.Text.Json;
using Drafting.Testing;

namespace Drafting.Server.Tests.Running;

/// <summary>The description of the API that is kept, to which every answer that a test gets is held.</summary>
internal static class ApiContract
{
    private static readonly JsonElement Document = JsonDocument.Parse(File.ReadAllText(RepositoryPaths.InRepository("docs", "openapi.json"))).RootElement.Clone();
    private static readonly ConcurrentDictionary<string, JsonShape> Shapes = new();

    // The addresses with most words of their own first: /api/library/reading is no text of the library.
    private static readonly List<(string[] Parts, string Method, JsonElement Answers)> Routes =
    [
        .. from path in Document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           orderby path.Name.Count(c => c == '{')
           select (path.Name.Trim('/').Split('/'), operation.Name.ToUpperInvariant(), operation.Value.GetProperty("responses")),
    ];

    /// <summary>The schema of this name.</summary>
    public static JsonShape Named(string name) => Shapes.GetOrAdd(name, _ => Read(Document.GetProperty("components").GetProperty("schemas").GetProperty(name)));

    /// <summary>Fails where an answer is not as described.</summary>
    /// <param name="type">Its media type; null where it has no body.</param>
    public static void Hold(string method, string path, int status, string? type, JsonElement body)
    {
        path = path.Split('?')[0];
        if (OpenApiTests.IsWriting || !(path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/health", StringComparison.Ordinal)) || method == "HEAD")
            return;
        var what = $"{method} {path} answered {status}";
        var parts = path.Trim('/').Split('/');
        var route = Routes.FirstOrDefault(each => each.Method == method && Fits(each.Parts, parts));
        // Where there is nothing, or nothing that takes this method, there is nothing to be described; of an address that is none neither.
        var code = status >= 400 && body.ValueKind == JsonValueKind.Object ? body.GetProperty("code").GetString() : null;
        if (code is "unknownRoute" or "unknownMethod" || (code == "malformed" && route.Parts is null))
        {
            Demand(Named("Problem").Fault(body), what);
            return;
        }

        // The listener itself refuses what is no address at all, without a word.
        if (route.Parts is null && status == 400 && type is null)
            return;
        Demand(route.Parts is null ? "docs/openapi.json has no such route" : null, what);
        if (!route.Answers.TryGetProperty($"{status}", out var answer))
            Demand($"docs/openapi.json does not have this status of it: {body}", what);
        if (type is null)
            return;
        if (!answer.TryGetProperty("content", out var contents) || !contents.TryGetProperty(type, out var content))
        {
            Demand($"docs/openapi.json does not have {type} of it", what);
            return;
        }

        if (body.ValueKind == JsonValueKind.Undefined)
            return;
        var shape = Shapes.GetOrAdd($"{route.Method} {string.Join('/', route.Parts!)} {status}", _ => Read(content.GetProperty("schema")));
        Demand(shape.Fault(body), what);
        if (answer.TryGetProperty("x-codes", out var codes) && !codes.EnumerateArray().Any(code => code.GetString() == body.GetProperty("code").GetString()))
            Demand($"the code is none of {codes}: {body}", what);
    }

    /// <summary>Where what the hub answers a call is not as described; null where it is.</summary>
    public static string? FaultOfResult(string method, JsonElement result) =>
        OpenApiTests.IsWriting ? null
        : !Hub.GetProperty("methods").TryGetProperty(method, out var described) || !described.TryGetProperty("result", out var schema) ? null
        : Shapes.GetOrAdd($"{method} result", _ => Read(schema)).Fault(result);

    /// <summary>Where what the hub pushes is not as described; null where it is.</summary>
    public static string? FaultOfPush(string push, JsonElement arguments)
    {
        if (OpenApiTests.IsWriting)
            return null;
        if (!Hub.GetProperty("pushes").TryGetProperty(push, out var described))
            return "it is not described";
        var expected = described.GetProperty("arguments");
        return arguments.GetArrayLength() != expected.GetArrayLength() ? $"it has {arguments.GetArrayLength()} arguments"
            : arguments.EnumerateArray().Select((argument, at) => Shapes.GetOrAdd($"{push} {at}", _ => Read(expected[at].GetProperty("schema"))).Fault(argument, $"$[{at}]")).FirstOrDefault(fault => fault is not null);
    }

    private static JsonElement Hub => Document.GetProperty("x-hubs").GetProperty("/hubs/drafting");

    private static JsonShape Read(JsonElement schema) => new(schema, Named);

    private static bool Fits(string[] route, string[] parts) =>
        route.Length == parts.Length && route.Zip(parts).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static void Demand(string? fault, string what) => Assert.True(fault is null, $"{what}: {fault}.");
}
