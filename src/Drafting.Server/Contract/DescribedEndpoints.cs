using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Drafting.Server.Answers;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Drafting.Server.Contract;

/// <summary>What each endpoint and hub is asked and answers, as its metadata have it: the answers its signature names, the codes it refuses with.</summary>
internal sealed partial class DescribedEndpoints(OpenApiDocument document)
{
    /// <summary>On the answers that are problems: the codes there are under that status.</summary>
    public const string Codes = "x-codes";

    /// <summary>The hubs, by their addresses.</summary>
    public const string Hubs = "x-hubs";

    private readonly Schemas schemas = new(document);

    // What no endpoint answers, as there is none.
    private readonly SortedSet<string> codes = new([Problem.OfStatus(404).Code, Problem.OfStatus(405).Code], StringComparer.Ordinal);

    /// <summary>Puts the endpoints' own words in place of what can be told of their types alone.</summary>
    public void Describe(IEnumerable<ApiDescription> endpoints, IEnumerable<HubDescription> hubs)
    {
        foreach (var endpoint in endpoints)
        {
            var operation = document.Paths[$"/{Constraint().Replace(endpoint.RelativePath!, "").TrimEnd('/')}"].Operations![new(endpoint.HttpMethod!)];
            DescribeParameters(operation);
            DescribeBody(operation, endpoint);
            operation.Responses = [];
            DescribeAnswers(operation, endpoint);
            DescribeProblems(operation, endpoint);
        }

        var described = new JsonObject(hubs.Select(hub => KeyValuePair.Create(hub.Address, (JsonNode?)hub.Write(schemas))));
        (document.Extensions ??= new Dictionary<string, IOpenApiExtension>())[Hubs] = new JsonNodeExtension(described);
        document.Components = new() { Schemas = new Dictionary<string, IOpenApiSchema>() };
        foreach (var (name, schema) in schemas.Named)
            document.Components.Schemas[name] = schema;
        document.Components.Schemas[Schemas.NameOf(typeof(ProblemCodeShape))] = Schemas.Words(codes);
        document.RegisterComponents();
    }

    private static void DescribeParameters(OpenApiOperation operation)
    {
        // Numbers are read from texts, as all there is in an address is one.
        foreach (var schema in (operation.Parameters ?? []).Select(parameter => parameter.Schema).OfType<OpenApiSchema>().Where(schema => schema.Type?.HasFlag(JsonSchemaType.Integer) == true))
            (schema.Type, schema.Pattern) = (JsonSchemaType.Integer, null);
    }

    private void DescribeBody(OpenApiOperation operation, ApiDescription endpoint)
    {
        if (endpoint.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().LastOrDefault() is not { RequestType: { } type } accepted)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = !accepted.IsOptional,
            Content = accepted.ContentTypes.ToDictionary(each => each, _ => new OpenApiMediaType { Schema = schemas.Of(type) }),
        };
    }

    private void DescribeAnswers(OpenApiOperation operation, ApiDescription endpoint)
    {
        var answers = endpoint.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>().Where(answer => answer.StatusCode < 400);
        foreach (var sameStatus in answers.GroupBy(answer => answer.StatusCode).OrderBy(same => same.Key))
        {
            var contents = from answer in sameStatus from content in answer.ContentTypes group answer.Type by content;
            operation.Responses![$"{sameStatus.Key}"] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(sameStatus.Key),
                Content = contents.ToDictionary(same => same.Key, same => new OpenApiMediaType { Schema = OneOf([.. same.Distinct()]) }),
            };
        }
    }

    private IOpenApiSchema OneOf(IReadOnlyList<Type?> types) => types switch
    {
        [var nothing] when nothing is null || nothing == typeof(void) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        [{ } type] => schemas.Of(type),
        _ => new OpenApiSchema { AnyOf = [.. types.Select(type => schemas.Of(type!))] },
    };

    private void DescribeProblems(OpenApiOperation operation, ApiDescription endpoint)
    {
        var declared = endpoint.ActionDescriptor.EndpointMetadata.OfType<Refusals>().SelectMany(refusals => refusals.Problems);
        foreach (var sameStatus in declared.Concat(UsualRefusals.Of(endpoint)).GroupBy(problem => problem.Status).OrderBy(same => same.Key))
        {
            var known = sameStatus.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).ToList();
            codes.UnionWith(known);
            operation.Responses![$"{sameStatus.Key}"] = new OpenApiResponse
            {
                Description = $"{ReasonPhrases.GetReasonPhrase(sameStatus.Key)}: {string.Join(", ", known)}",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = schemas.Of(typeof(ProblemShape)) } },
                Extensions = new Dictionary<string, IOpenApiExtension> { [Codes] = new JsonNodeExtension(new JsonArray([.. known.Select(code => JsonValue.Create(code))])) },
            };
        }
    }

    [GeneratedRegex(@":[^}]+(?=\})")]
    private static partial Regex Constraint();
}
