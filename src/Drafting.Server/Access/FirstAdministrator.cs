using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Telemetry;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Drafting.Server.Access;

/// <summary>Makes the accounts' database, and sees to it that somebody can sign in.</summary>
internal static class FirstAdministrator
{
    /// <summary>Before the server listens: the administrator the settings name, where there is no such account.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        // Nodes that start together make tables, keys and the administrator once.
        await using var turn = await services.GetRequiredService<ITurn>().TakeAsync();
        await AccountStore.PrepareAsync(services);
        // The first use of the keys makes them.
        services.GetRequiredService<SetupLink>().Issue();
        var bootstrap = services.GetRequiredService<BootstrapOptions>();
        if (!bootstrap.IsSet)
            return;
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        if (await accounts.FindAsync(bootstrap.AdminEmail!) is not null)
            return;
        try
        {
            await accounts.CreateAsync(bootstrap.AdminEmail, bootstrap.AdminPassword, "Administrator", null, administrator: true);
        }
        catch (RefusedException e)
        {
            throw new StartupException($"The first administrator cannot be made from Bootstrap__AdminEmail and Bootstrap__AdminPassword: {e.Message}");
        }
    }

    /// <summary>Once the server listens: prints the set-up link, where there is no administrator.</summary>
    public static async Task OfferSetupAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<Accounts>().AnyAdministratorAsync())
            return;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        // Straight to the console: a log that is kept is no place for a secret.
        OperatorConsole.Print(app.Configuration, $"There is no administrator yet. Make the first administrator here, once: {address}/setup?token={app.Services.GetRequiredService<SetupLink>().Issue()}");
        app.Logger.SetupLinkPrinted();
    }
}
