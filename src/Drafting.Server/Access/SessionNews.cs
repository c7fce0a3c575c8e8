using Drafting.Server.Configuration;
using Drafting.Server.Telemetry;
using Npgsql;

namespace Drafting.Server.Access;

/// <summary>
/// Hears from the database that somebody has signed out at another node. One connection listens for as long as the server runs; where it breaks,
/// another takes its place and reads what was missed.
/// </summary>
internal sealed class SessionNews(StorageOptions storage, IServiceProvider services, EndedSessions ended, TimeProvider time, ILogger<SessionNews> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!storage.IsPostgres)
            return;
        var source = services.GetRequiredService<NpgsqlDataSource>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(source, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.SessionNewsLost(failure);
                await Task.Delay(RetryAfter, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(NpgsqlDataSource source, CancellationToken stopping)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        connection.Notification += (_, news) => ended.Heard(news.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {EndedSessions.Channel}", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        await ended.LoadAsync();
        while (true)
            await connection.WaitAsync(stopping);
    }
}
