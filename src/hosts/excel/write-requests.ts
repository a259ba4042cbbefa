/** Queues what every request that writes begins with: Excel calculates and draws when it is through. */
export function queueStart(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  context.runtime.enableEvents = false;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}
