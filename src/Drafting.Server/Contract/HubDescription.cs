using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Drafting.Server.Contract;

/// <summary>A SignalR hub, as the description of the API has it under <c>x-hubs</c>.</summary>
/// <param name="Address">Its path.</param>
/// <param name="Hub">Its public methods are what clients call.</param>
/// <param name="Pushes">An interface whose methods are what the server pushes.</param>
internal sealed record HubDescription(string Address, Type Hub, Type Pushes)
{
    /// <summary>Its methods and pushes, with the schemas of what goes to and fro.</summary>
    public JsonObject Write(Schemas schemas) => new()
    {
        ["description"] = Documentation.Of(Hub),
        ["methods"] = Methods(Hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.GetBaseDefinition() == method), name => name, schemas),
        ["pushes"] = Methods(Pushes.GetMethods(), JsonNamingPolicy.CamelCase.ConvertName, schemas),
    };

    private static JsonObject Methods(IEnumerable<MethodInfo> methods, Func<string, string> name, Schemas schemas) =>
        new(methods.Select(method => KeyValuePair.Create(name(method.Name), (JsonNode?)Method(method, schemas))));

    private static JsonObject Method(MethodInfo method, Schemas schemas)
    {
        var described = new JsonObject { ["description"] = Documentation.Of(method) };
        described["arguments"] = new JsonArray([.. method.GetParameters().Select(parameter => new JsonObject { ["name"] = parameter.Name, ["schema"] = Node(schemas.Of(parameter)) })]);
        if (method.ReturnType.IsGenericType)
            described["result"] = Node(schemas.Of(method.ReturnParameter));
        return described;
    }

    private static JsonNode Node(IOpenApiSchema schema)
    {
        using var text = new StringWriter();
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        return JsonNode.Parse(text.ToString())!;
    }
}
