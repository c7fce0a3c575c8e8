namespace Drafting.Server.Demo;

/// <summary>Prepares the demonstration once drafts have their owners, and before anybody is served.</summary>
internal sealed class DemonstrationAtStart(IServiceProvider services, bool resetsPasswords) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Demonstration>().PrepareAsync(resetsPasswords);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
