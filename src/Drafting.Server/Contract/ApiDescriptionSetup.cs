namespace Drafting.Server.Contract;

/// <summary>The description of the API, which is <c>/openapi/v1.json</c>, <c>docs/openapi.json</c>, the page at <c>/api</c> and the client's types.</summary>
internal static class ApiDescriptionSetup
{
    /// <summary>Describes the endpoints and hubs by what they say of themselves.</summary>
    public static void AddApiDescription(this IServiceCollection services, params IReadOnlyList<HubDescription> hubs) => services.AddOpenApi(options => options.AddDocumentTransformer((document, context, _) =>
    {
        document.Info.Title = "Drafting";
        new DescribedEndpoints(document).Describe(context.DescriptionGroups.SelectMany(group => group.Items), hubs);
        return Task.CompletedTask;
    }));
}
